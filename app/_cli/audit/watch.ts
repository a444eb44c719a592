import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseSetCookie } from 'cookie'
import type { BrowserContext, CDPSession, Frame, Page, Request, Response } from 'playwright'
import { getDomain } from 'tldts'
import { parseUrl } from '../../_content/parse-url'
import type { Observed, SetCookie, Setter, Stage, StorageKind, Stored } from './observed'

/** The name by which pages report what their scripts write; gone from `window` before these run. */
const binding = 'chartesAuditReport'

/** What runs in pages is JavaScript: no tool may add to it what pages do not have. */
const pageScript = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const listStored = readFileSync(pageScript('list-stored.js'), 'utf8')

/** Something that a frame keeps: what, its name, and the length of its value. */
type Entry = [type: StorageKind, name: string, size: number | null]

/** How long a frame may take to tell what it keeps, and answers to arrive, in milliseconds. */
const patience = 2000

/** The site of a host: its registrable domain, or what stands for it on this machine. */
export function siteOf(host: string): string {
  if (isIP(host)) return host
  const plain = host.replace(/\.localhost$/, '')
  return getDomain(plain, { allowPrivateDomains: true }) ?? plain
}

/** Watches all that happens in a browser, and adds it to what was observed, for the stage that it is at. */
export class Watch {
  /** None while a choice is being made: what happens meanwhile is of no stage. */
  stage: Stage | undefined
  readonly #observed: Observed
  readonly #pending = new Set<Promise<unknown>>()

  constructor(observed: Observed) {
    this.#observed = observed
  }

  async begin(context: BrowserContext): Promise<void> {
    await context.exposeBinding(binding, ({ frame }, written: string, stack: string) =>
      this.#addScripts(frame, written, stack),
    )
    await context.addInitScript({ path: pageScript('wrap-cookies.js') })
    context.on('request', (request) => this.#wait(this.#addRequest(request)))
    context.on('response', (response) => this.#wait(this.#addResponse(response)))
  }

  /** Listens to what the browser refuses on a page, and notes its frames. */
  async watchPage(context: BrowserContext, page: Page): Promise<void> {
    page.on('framenavigated', (frame) => this.#addFrame(frame))
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    this.#observed.browser = (await session.send('Browser.getVersion')).product
    this.#listenForRefusals(session)
  }

  /** Waits for what was on its way, and notes what the browser keeps now. */
  async look(context: BrowserContext, pages: readonly Page[]): Promise<void> {
    // Of a page that never settles, some answers never come.
    await Promise.race([Promise.all([...this.#pending]), delay(patience)])
    const { stage } = this
    if (!stage) return
    const { kept } = this.#observed
    kept.splice(0, kept.length, ...kept.filter((cookie) => cookie.stage !== stage))
    for (const cookie of await context.cookies()) {
      const { name, value, path, expires, secure, httpOnly, sameSite, partitionKey } = cookie
      kept.push({
        stage,
        name,
        domain: plain(cookie.domain.replace(/^\./, '')),
        hostOnly: !cookie.domain.startsWith('.'),
        path,
        expires: expires < 0 ? null : expires,
        secure,
        httpOnly,
        sameSite: sameSite ?? null,
        partitioned: partitionKey !== undefined,
        size: value.length,
      })
    }
    for (const page of pages) {
      for (const frame of page.frames()) await this.#addStored(frame, stage)
    }
  }

  #wait(work: Promise<unknown>): void {
    const done = work.catch(() => undefined).finally(() => this.#pending.delete(done))
    this.#pending.add(done)
  }

  async #addRequest(request: Request): Promise<void> {
    const { stage } = this
    const url = parseUrl(request.url())
    if (!stage || !url || !/^https?:$/.test(url.protocol)) return
    const host = plain(url.hostname)
    if (siteOf(host) !== siteOf(this.#observed.host)) {
      const known = this.#observed.thirdParties.find(
        (party) => party.stage === stage && party.host === host,
      )
      if (known) known.requests++
      else this.#observed.thirdParties.push({ stage, host, requests: 1 })
    }
    // What a request brings along is known once it was sent.
    await request.response().catch(() => undefined)
    const { cookie = '' } = await request.allHeaders()
    for (const pair of cookie.split('; ')) {
      const [name = ''] = pair.split('=', 1)
      if (name) this.#observed.sent.push({ stage, name, host })
    }
  }

  async #addResponse(response: Response): Promise<void> {
    const { stage } = this
    const headers = await response.headersArray()
    for (const { name, value } of headers) {
      if (name.toLowerCase() !== 'set-cookie') continue
      for (const line of value.split('\n')) {
        this.#addSet(stage, line, response.url(), { by: 'response', url: bare(response.url()) })
      }
    }
  }

  /** Each line of `written` is what a script wrote, as `Set-Cookie` would. */
  #addScripts(frame: Frame, written: string, stack: string): void {
    const calls = [...stack.matchAll(/(https?:\/\/[^\s()]+?):(\d+):\d+/g)]
    const [, url = frame.url(), line] = calls[0] ?? []
    this.#addSet(this.stage, written, frame.url(), {
      by: 'script',
      url: bare(url),
      ...(line && { line: Number(line) }),
    })
  }

  #addSet(stage: Stage | undefined, line: string, from: string, setter: Setter): void {
    const url = parseUrl(from)
    const { name, value = '', domain, path, maxAge, expires, ...rest } = parseSetCookie(line)
    if (!stage || !url || !name) return
    const lifetime = maxAge ?? (expires ? (expires.getTime() - Date.now()) / 1000 : null)
    // It is taken away.
    if (lifetime !== null && lifetime <= 0) return
    const cookie: SetCookie = {
      stage,
      name,
      domain: plain(domain?.replace(/^\./, '') || url.hostname),
      hostOnly: !domain,
      path: path ?? '/',
      lifetime,
      secure: rest.secure === true,
      httpOnly: rest.httpOnly === true,
      sameSite: rest.sameSite ? String(rest.sameSite) : null,
      partitioned: rest.partitioned === true,
      size: value.length,
      setter,
    }
    this.#observed.set.push(cookie)
  }

  #listenForRefusals(session: CDPSession): void {
    session.on('Network.responseReceivedExtraInfo', ({ blockedCookies }) => {
      for (const { cookieLine, blockedReasons } of blockedCookies) {
        const { name, domain = '' } = parseSetCookie(cookieLine)
        const { stage } = this
        if (stage) this.#observed.refused.push({ stage, name, domain, reasons: blockedReasons })
      }
    })
  }

  #addFrame(frame: Frame): void {
    const url = parseUrl(frame.url())
    const { stage } = this
    if (!stage || !frame.parentFrame() || !url || !/^https?:$/.test(url.protocol)) return
    if (plain(url.hostname) === this.#observed.host) return
    const seen = { stage, url: bare(frame.url()) }
    const { frames } = this.#observed
    if (!frames.some(({ stage, url }) => stage === seen.stage && url === seen.url)) {
      frames.push(seen)
    }
  }

  async #addStored(frame: Frame, stage: Stage): Promise<void> {
    const url = parseUrl(frame.url())
    if (!url || !/^https?:$/.test(url.protocol)) return
    const found = await Promise.race([
      frame.evaluate<Entry[]>(listStored).catch(() => []),
      delay<Entry[]>(patience, []),
    ])
    const host = plain(url.hostname)
    for (const [type, name, size] of found) {
      const known = (one: Stored) =>
        one.stage === stage && one.type === type && one.name === name && one.host === host
      if (!this.#observed.stored.some(known)) {
        this.#observed.stored.push({ stage, type, name, host, size })
      }
    }
  }
}

/** A host without what is added to it on this machine. */
export function plain(host: string): string {
  return host.replace(/\.localhost$/, '')
}

/** An address without its query, in which there may be what tells one visitor from another. */
function bare(url: string): string {
  return url.replace(/[?#].*$/s, '')
}
