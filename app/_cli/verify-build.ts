import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  findDestination,
  listAddresses,
  listCanonicalAddresses,
  listDirectories,
  listRoots,
} from '../_portals/address'
import { runCommand } from './environment'

/**
 * The end of `npm run build`: stops it when what Next.js wrote is not what is to
 * be served, as it may after an upgrade. Every address must have an answer made
 * at build; every page its content, and no script but those of its own host.
 */
await runCommand(() => {
  const folder = path.join(process.env.DIST_DIR || '.next', 'server', 'app')
  for (const address of listAddresses()) {
    const { portal, movedTo } = findDestination(address) ?? {}
    if (!portal) continue
    const answer = readAnswer(folder, `${address.host}/${address.lang}`)
    if (movedTo) answer.mustBe(answer.status === 308, `does not send to ${movedTo}`)
    else answer.mustBePage(portal.name)
  }
  const files = [
    ...listCanonicalAddresses().flatMap(({ host, lang }) =>
      ['cookies.json', 'cookies.csv'].map((name) => `${host}/${lang}/${name}`),
    ),
    ...listRoots().flatMap(({ host, lang }) => [`${host}/${lang}/robots.txt`, `sitemaps/${host}`]),
  ]
  for (const name of files) readAnswer(folder, name).mustBeFile()
  for (const { lang } of listDirectories()) readAnswer(folder, `localhost/${lang}`).mustBePage()
  readAnswer(folder, 'not-found').mustBePage('', 404)
})

function readAnswer(folder: string, name: string) {
  const file = path.join(folder, ...name.split('/'))
  const mustBe = (right: boolean, otherwise: string) => {
    if (!right) throw new Error(`The build is not fit to be served: /${name} ${otherwise}.`)
  }
  mustBe(existsSync(`${file}.meta`) && existsSync(`${file}.body`), 'was not made at build')
  const { status, headers } = JSON.parse(readFileSync(`${file}.meta`, 'utf8')) as {
    status: number
    headers: Record<string, string>
  }
  const html = readFileSync(`${file}.body`, 'utf8')

  return {
    status,
    mustBe,
    mustBeFile: () => mustBe(status === 200 && html !== '', 'has not its content'),
    /** `name` is somebody whom the page must name. */
    mustBePage(name = '', expected = 200) {
      mustBe(status === expected, `answers with ${status} instead of ${expected}`)
      const whole = /<h1>[^<]+<\/h1>/.test(html) && /<\/main>.*<\/html>$/s.test(html)
      mustBe(whole && html.includes(renderToStaticMarkup(name)), 'has not its content')
      // What a charter writes of scripts has `&lt;` there.
      mustBe(!/<script(?! src="\/assets\/)/.test(html), 'has a script that its policy forbids')
      mustBe(headers['content-security-policy'] !== undefined, 'has no Content-Security-Policy')
    },
  }
}
