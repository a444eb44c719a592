import { createHash, X509Certificate } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright'
import { portalUrl } from '../../_addresses/links'
import { parseUrl } from '../../_content/parse-url'
import type { Portal } from '../../_portals/portal'
import { hostOfSite } from '../../_portals/site'
import { browserArguments, requireUsualBrowser } from '../browser'
import { choose, isOfCharter, type Wish } from './consent'
import { nothingObserved, type Observed, type Stage } from './observed'
import { plain, siteOf, Watch } from './watch'

export interface VisitSettings {
  /** Paths of the portal to open; those that its first page links to when empty. */
  paths: readonly string[]
  /** How many pages are opened at each stage. */
  pages: number
  /** How long each page is looked at, in milliseconds. */
  settle: number
  /** How long a page may take to answer, in milliseconds. */
  patience: number
  /** Whether the browser refuses what others want to keep, as some do. */
  strict: boolean
  /** Where all hosts are asked, as `127.0.0.1:8443`, in place of what DNS says. */
  connect: string | undefined
  /** A certificate, as a PEM file, that is trusted beside those that browsers trust. */
  trust: string | undefined
  /** Takes the stage that begins. */
  progress: (stage: Stage) => void
}

/**
 * Visits a portal as three people do, each with a browser of their own: one who chooses
 * nothing; one who refuses; and one who accepts, comes back, and withdraws.
 */
export async function visitPortal(portal: Portal, settings: VisitSettings): Promise<Observed> {
  const observed = nothingObserved(hostOfSite(portal))
  const paths = [
    ...settings.paths,
    ...(settings.paths.length > 0 ? [] : (portal.audit?.pages ?? [])),
  ]
  const visitor = { portal, settings, observed, paths }
  await withBrowser(visitor, async (browser) => browser.look('before'))
  // Where nothing answers, nothing else is asked.
  if (observed.visits.every(({ problem }) => problem !== null)) return observed
  await withBrowser(visitor, async (browser) => {
    if (await browser.choose('refuse', 'refused')) await browser.look('refused')
  })
  await withBrowser(visitor, async (browser) => {
    if (!(await browser.choose('accept', 'accepted'))) return
    await browser.look('accepted')
    // What is prolonged has to end later by more than clocks are wrong.
    await delay(2000)
    await browser.look('later')
    if (await browser.choose('withdraw', 'withdrawn')) await browser.look('withdrawn')
  })
  return observed
}

interface Visitor {
  portal: Portal
  settings: VisitSettings
  observed: Observed
  /** The pages to open; found on the first one and kept for the others when empty. */
  paths: string[]
}

/** What a visitor does with a browser. */
interface Visiting {
  look(stage: Stage): Promise<void>
  choose(wish: Wish, stage: Stage): Promise<boolean>
}

async function withBrowser(visitor: Visitor, use: (browser: Visiting) => Promise<void>) {
  const { portal, settings, observed } = visitor
  const profile = mkdtempSync(path.join(tmpdir(), 'audit-'))
  try {
    const context = await openBrowser(profile, settings)
    const watch = new Watch(observed)
    try {
      await watch.begin(context)
      const [first = await context.newPage()] = context.pages()
      // Windows that pages open are none that were asked for.
      context.on('page', (page) => void page.close().catch(() => undefined))
      await watch.watchPage(context, first)
      const open = (url: string) => openPage(first, url, watch.stage, visitor)
      await use({
        async look(stage) {
          watch.stage = stage
          settings.progress(stage)
          for (const url of await listPages(first, visitor, open)) {
            if (url !== portalUrl(portal)) await open(url)
            if (!observed.pictures[stage]) await takePicture(first, stage, observed)
            await watch.look(context, [first])
          }
        },
        async choose(wish, stage) {
          watch.stage = undefined
          settings.progress(stage)
          const means = await choose(wish, portal, settings.settle, open)
          if (means !== undefined) observed.means[wish] = means
          return means !== undefined
        },
      })
    } finally {
      await context.close()
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Opens a browser that has never been anywhere. */
async function openBrowser(profile: string, settings: VisitSettings): Promise<BrowserContext> {
  const { strict, connect, trust } = settings
  mkdirSync(path.join(profile, 'Default'))
  // What most browsers do with others’ cookies: Debian’s Chromium blocks them by default.
  const preferences = { profile: { cookie_controls_mode: strict ? 1 : 0 } }
  writeFileSync(path.join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  return chromium.launchPersistentContext(profile, {
    executablePath: requireUsualBrowser(strict),
    acceptDownloads: false,
    locale: 'fr-FR',
    viewport: { width: 1280, height: 800 },
    args: [
      ...browserArguments,
      ...(connect ? [`--host-resolver-rules=MAP * ${connect}`] : []),
      ...(trust ? [`--ignore-certificate-errors-spki-list=${keyOf(trust)}`] : []),
    ],
  })
}

/** The fingerprint of a certificate’s key, by which Chromium trusts it (RFC 7469, section 2.4). */
function keyOf(file: string): string {
  const { publicKey } = new X509Certificate(readFileSync(file))
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64')
}

/** Opens a page, waits until it has settled, and notes how that went. */
async function openPage(
  page: Page,
  url: string,
  stage: Stage | undefined,
  { portal, settings, observed }: Visitor,
): Promise<Page | undefined> {
  const visit = {
    stage: stage ?? ('choosing' as const),
    url,
    landed: null as string | null,
    problem: null as string | null,
  }
  observed.visits.push(visit)
  try {
    // What the page before still waits for would keep its connections to the host.
    await page.goto('about:blank')
    const options = { waitUntil: 'commit', timeout: settings.patience } as const
    const response = await page.goto(url, options)
    // A page that never settles is looked at for as long as any other.
    await delay(settings.settle)
    visit.landed = page.url().replace(/[?#].*$/s, '')
    const status = response?.status() ?? 0
    const host = plain(parseUrl(page.url())?.hostname ?? '')
    if (status >= 400) visit.problem = `HTTP ${status}`
    else if (![hostOfSite(portal), portal.hosts[0]].some((own) => siteOf(own) === siteOf(host))) {
      visit.problem = `→ ${host}`
    }
  } catch (error) {
    const [, reason] = /(net::\w+|Timeout \d+ms exceeded)/.exec(String(error)) ?? []
    visit.problem = reason ?? (error as Error).message.split('\n')[0] ?? ''
  }
  return visit.problem === null ? page : undefined
}

/** The pages to look at, the first one opened: those that are asked for, else what it links to. */
async function listPages(
  page: Page,
  visitor: Visitor,
  open: (url: string) => Promise<Page | undefined>,
): Promise<string[]> {
  const { portal, settings } = visitor
  const first = portalUrl(portal)
  const opened = await open(first)
  if (visitor.paths.length === 0 && opened) {
    const links = await page
      .locator('a[href]')
      .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href))
      .catch(() => [])
    const paths = links.flatMap((link) => {
      const url = parseUrl(link)
      if (!url || url.host !== new URL(page.url()).host || isOfCharter(portal, url)) return []
      // What signs out, or is no page, would tell of another visit.
      return /log-?out|sign-?out|deconnexion|\.\w{2,5}$/i.test(url.pathname) ? [] : url.pathname
    })
    visitor.paths.push(...new Set(paths.filter((path) => path !== new URL(first).pathname)))
  }
  const others = visitor.paths.map((path) => new URL(path, first).href)
  return [first, ...others.filter((url) => url !== first)].slice(0, settings.pages)
}

/** Takes a picture of a page as it is at a stage; none where it stands still for none. */
async function takePicture(page: Page, stage: Stage, { pictures }: Observed): Promise<void> {
  const options = { type: 'jpeg', quality: 50, timeout: 3000 } as const
  const picture = await page.screenshot(options).catch(() => undefined)
  if (picture) pictures[stage] = picture
}
