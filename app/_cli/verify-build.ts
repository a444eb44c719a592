import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  findDestination,
  listAddresses,
  listCanonicalAddresses,
  listDirectories,
  listLogos,
  listRoots,
} from '../_portals/address'
import { runCommand } from './environment'

/** What Next.js says of an answer in its `prerender-manifest.json`. */
interface Prerendered {
  /** Whether the answer is kept for good, and no function runs for it. */
  compute: string
  initialStatus?: number
  initialHeaders: Record<string, string>
}

/**
 * The end of `npm run build`: stops it when what Next.js wrote is not what is to
 * be served, as it may after an upgrade. Every address must have an answer made
 * at build; every page its content, and no script but those of its own host.
 */
await runCommand(() => {
  const dist = process.env.DIST_DIR || '.next'
  const readAnswer = answersIn(dist)
  for (const address of listAddresses()) {
    const { portal, movedTo } = findDestination(address) ?? {}
    if (!portal) continue
    const answer = readAnswer(`${address.host}/${address.lang}`)
    if (movedTo) answer.mustHave(308)
    else answer.mustBePage(portal.name)
  }
  for (const { host, lang } of listCanonicalAddresses()) {
    readAnswer(`${host}/${lang}/cookies.json`).mustHave(200)
    readAnswer(`${host}/${lang}/cookies.csv`).mustHave(200)
  }
  for (const { host, lang } of listRoots()) {
    for (const file of [
      'robots.txt',
      'favicon.svg',
      'apple-touch-icon.png',
      '.well-known/gpc.json',
    ]) {
      readAnswer(`${host}/${lang}/${file}`).mustHave(200)
    }
    readAnswer(`sitemaps/${host}/${lang}`).mustHave(200)
  }
  for (const { host, lang, file } of listLogos()) {
    readAnswer(`${host}/${lang}/logo/${file}`).mustHave(200)
  }
  for (const { lang } of listDirectories()) readAnswer(`localhost/${lang}`).mustBePage()
  readAnswer('not-found').mustBePage('', 404)
})

function answersIn(dist: string) {
  const manifest = readFileSync(path.join(dist, 'prerender-manifest.json'), 'utf8')
  const { routes } = JSON.parse(manifest) as { routes: Record<string, Prerendered> }

  return (name: string) => {
    const mustBe = (right: boolean, otherwise: string) => {
      if (!right) throw new Error(`The build is not fit to be served: /${name} ${otherwise}.`)
    }
    const { compute, initialStatus = 200, initialHeaders = {} } = routes[`/${name}`] ?? {}
    const mustHave = (status: number) => {
      mustBe(compute === 'static', 'was not made at build')
      mustBe(initialStatus === status, `answers with ${initialStatus} instead of ${status}`)
      mustBe('content-security-policy' in initialHeaders, 'has no Content-Security-Policy')
    }
    /** `owner` is somebody whom the page must name. */
    const mustBePage = (owner = '', status = 200) => {
      mustHave(status)
      const file = `${path.join(dist, 'server', 'app', ...name.split('/'))}.body`
      // Vercel's adapter has carried the file off already.
      if (process.env.NEXT_ADAPTER_PATH && !existsSync(file)) return
      const html = readFileSync(file, 'utf8')
      const whole = /<h1>[^<]+<\/h1>/.test(html) && /<\/main>.*<\/html>$/s.test(html)
      mustBe(whole && html.includes(renderToStaticMarkup(owner)), 'has not its content')
      // What a charter writes of scripts has `&lt;` there.
      mustBe(
        !/<script(?! src="\/assets\/| type="application\/ld\+json")/.test(html),
        'has a script that its policy forbids',
      )
    }
    return { mustHave, mustBePage }
  }
}
