import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Address, listAddresses, listPages, listRoots, locate } from '../../_addresses/address'
import { assetPath } from '../../_addresses/links'
import type { Portal } from '../../_portals/portal'
import { listLanguages } from '../../_portals/portals'
import { listPublished } from '../../_portals/preview'
import { hasHistory } from '../../_published/history'
import { openPreview, openRecord } from '../../_published/record'
import { command, readEnvironment, run } from '../command'
import { nameOfPublished, nameOfShared, type Sums, sumOfTag, writeSums } from './sums'

/** What Next.js says of an answer in its `prerender-manifest.json`. */
interface Prerendered {
  /** Whether the answer is kept for good, and no function runs for it. */
  compute: string
  initialStatus?: number
  initialHeaders: Record<string, string>
}

type Answer = ReturnType<ReturnType<typeof readAnswers>['answerAt']>

/**
 * The last step of `npm run build`: stops it when what Next.js wrote is not what is to
 * be served, as it may after an upgrade. Every address must have an answer made at
 * build; every page its content, and no script but those of its own host. Then it writes
 * down the sums of what is published.
 */
await run(
  command('build', 'Verifies what was built: the last step.').action(() => {
    const { content } = readEnvironment()
    const dist = process.env.DIST_DIR || '.next'
    const { answerAt, script } = readAnswers(dist)
    const published: { portal: Portal; sums: Sums }[] = []
    for (const portal of listPublished(content, openPreview(`${dist}-record`))) {
      const sums: Sums = new Map()
      // What lies on the canonical host is what is published; all else is the same, or leads there.
      const note = (answer: Answer, address: Address, name?: string) => {
        if (address.host === portal.hosts[0]) sums.set(nameOfPublished(address, name), answer.sum())
      }
      const isRecorded = hasHistory(content, portal.id)
      for (const address of listAddresses(portal)) {
        const answer = answerAt(address, 'charter')
        if (locate(portal, address)?.movedTo) answer.mustHave(308)
        else {
          answer.mustBePage(portal)
          note(answer, address)
        }
      }
      for (const address of listPages(portal)) {
        for (const name of ['gate.js', 'cookies.json', 'cookies.csv']) {
          const answer = answerAt(address, name)
          answer.mustHave(200)
          note(answer, address, name)
        }
        if (isRecorded) {
          const answer = answerAt(address, 'history')
          answer.mustBePage(portal)
          note(answer, address, 'history')
        }
      }
      const { logo } = portal.look
      for (const address of listRoots(portal)) {
        answerAt(address, 'favicon.svg').mustHave(200)
        if (logo) answerAt(address, `logo/${logo.name}`).mustHave(200)
        if (isRecorded) {
          const answer = answerAt(address, 'history.json')
          answer.mustHave(200)
          note(answer, address, 'history.json')
        }
      }
      sums.set(nameOfShared(portal, script.name), script.sum)
      if (!portal.preview) published.push({ portal, sums })
    }
    writeSums(`${dist}-record`, openRecord(`${dist}-record`).build, published)
    const [, ...languages] = listLanguages(content)
    for (const path of [[], ...languages.map((lang) => [lang])]) {
      answerAt({ host: 'localhost', path }, 'charter').mustBePage()
    }
    compact(dist)
  }),
)

/**
 * Leaves out the spaces of the list of addresses, which each function on Vercel carries: at
 * ten thousand portals they are 43 MB of the 250 that one may have.
 */
function compact(dist: string): void {
  const file = path.join(dist, 'prerender-manifest.json')
  writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))
}

function readAnswers(dist: string) {
  const manifest = readFileSync(path.join(dist, 'prerender-manifest.json'), 'utf8')
  const { routes } = JSON.parse(manifest) as { routes: Record<string, Prerendered> }

  const answerAt = ({ host, path: segments = [] }: Address, ...what: string[]) => {
    const name = [host, ...what, ...segments].join('/')
    const mustBe = (right: boolean, otherwise: string) => {
      if (!right) throw new Error(`The build is not fit to be served: /${name} ${otherwise}.`)
    }
    const { compute, initialStatus = 200, initialHeaders = {} } = routes[`/${name}`] ?? {}
    const mustHave = (status: number) => {
      mustBe(compute === 'static', 'was not made at build')
      mustBe(initialStatus === status, `answers with ${initialStatus} instead of ${status}`)
      mustBe('content-security-policy' in initialHeaders, 'has no Content-Security-Policy')
    }
    /** `portal` is the one that the page must name, and whose script it may have. */
    const mustBePage = (portal?: Portal, status = 200) => {
      mustHave(status)
      const file = `${path.join(dist, 'server', 'app', ...name.split('/'))}.body`
      // Vercel's adapter has carried the file off already.
      if (process.env.NEXT_ADAPTER_PATH && !existsSync(file)) return
      const html = readFileSync(file, 'utf8')
      const whole = /<h1>[^<]+<\/h1>/.test(html) && /<\/main>.*<\/html>$/s.test(html)
      mustBe(whole && html.includes(renderToStaticMarkup(portal?.name)), 'has not its content')
      // What a charter writes of scripts has `&lt;` there.
      const own = `<script src="${portal && assetPath(portal, '')}`
      for (const [tag] of html.matchAll(/<script[^>]*>/g)) {
        const isData = tag === '<script type="application/ld+json">'
        mustBe(isData || tag.startsWith(own), 'has a script that its policy forbids')
      }
    }
    /** The SHA-256 of its content. */
    const sum = () => sumOfTag(initialHeaders.etag ?? '')
    return { mustHave, mustBePage, sum }
  }
  const [script = ''] = Object.keys(routes).filter((name) => name.startsWith('/assets/consent.'))
  return {
    answerAt,
    script: {
      name: path.basename(script),
      sum: sumOfTag(routes[script]?.initialHeaders.etag ?? ''),
    },
  }
}
