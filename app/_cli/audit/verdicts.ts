import type { Category } from '../../_charters/category'
import { type Cookie, cookieTypes } from '../../_charters/cookie'
import { type Duration, type Lifetime, writeLifetime } from '../../_charters/duration'
import { exemptLifetime } from '../../_charters/lifetime'
import { isUnder } from '../../_portals/cookie-domains'
import { isOfFamily } from '../../_published/erasable'
import { type Observed, type Setter, type Stage, type Stored, stages } from './observed'
import { siteOf } from './watch'

/** What can be wrong, in the order in which it ought to be seen to. */
export const faults = [
  'unreachable',
  'after-withdrawal',
  'after-refusal',
  'before-consent',
  'undeclared',
  'declared-otherwise',
  'prolonged',
  'measured-too-long',
] as const
export type Fault = (typeof faults)[number]

/** What is told beside. */
export const notes = ['no-choice', 'not-seen'] as const
export type Note = (typeof notes)[number]

/** Something that was seen, in all stages together. */
export interface Seen {
  type: Cookie['type'] | 'cache-storage' | 'service-worker'
  name: string
  /** Of a cookie its domain, else whose storage it is. */
  domain: string
  hostOnly: boolean | null
  path: string | null
  party: 'first' | 'third'
  /** How long it was to be kept at most, in seconds; `null` until the browser is closed, or of storage. */
  lifetime: number | null
  /** How long the browser means to keep it. */
  kept: number | null
  secure: boolean | null
  httpOnly: boolean | null
  sameSite: string | null
  partitioned: boolean
  /** In characters, at most. */
  size: number | null
  /** When it was set; when it was there at the end; when it went along with a request. */
  set: Stage[]
  there: Stage[]
  sent: Stage[]
  setters: Setter[]
  /** The key of the category in which the charter declares it. */
  category: string | null
}

export interface Verdict {
  kind: Fault | Note
  name: string
  domain: string
  type: string
  /** What exactly, for `declared-otherwise`: of the charter and as seen; else what belongs to it. */
  detail: Detail
}

/** In words that are put together when they are told (see words.ts); lifetimes as charters write them. */
export type Detail =
  | { what: 'lifetime' | 'prolonged'; declared: string | null; seconds: number | null }
  | { what: 'domain' | 'type'; declared: string; seen: string }
  | { what: 'stages'; set: Stage[]; sent: Stage[]; setter: Setter | undefined }
  | { what: 'visit'; problem: string }
  | { what: 'nothing' }

export interface Judged {
  seen: Seen[]
  verdicts: Verdict[]
}

/** What a charter declares, as far as it is judged by. */
export interface Declared {
  cookies: readonly Cookie[]
  categories: readonly Pick<Category, 'id' | 'decision'>[]
}

/** Holds what was observed to what a charter declares. */
export function judge(observed: Observed, declared: Declared, now: number): Judged {
  const seen = listSeen(observed, now)
  const found = new Map(seen.map((one) => [one, findDeclared(one, declared)]))
  for (const [one, cookie] of found) one.category = cookie?.category ?? null
  return {
    seen,
    verdicts: [
      ...judgeVisits(observed),
      ...[...found].flatMap(([one, cookie]) => judgeOne(one, cookie, declared, observed)),
      ...findUnseen(new Set(found.values()), declared),
    ].sort((a, b) => rankOf(a.kind) - rankOf(b.kind)),
  }
}

function rankOf(kind: Fault | Note): number {
  return [...faults, ...notes].indexOf(kind)
}

/** Everything that was set or kept, each once. */
function listSeen(observed: Observed, now: number): Seen[] {
  const all = new Map<string, Seen>()
  const find = (
    type: Seen['type'],
    name: string,
    domain: string,
    path: string | null,
    partitioned = false,
  ): Seen => {
    const key = JSON.stringify([type, name, domain, path, partitioned])
    const known = all.get(key)
    if (known) return known
    const isFirst = siteOf(domain) === siteOf(observed.host)
    const made: Seen = {
      type,
      name,
      domain,
      path,
      hostOnly: null,
      party: isFirst ? 'first' : 'third',
      lifetime: null,
      kept: null,
      secure: null,
      httpOnly: null,
      sameSite: null,
      partitioned,
      size: null,
      set: [],
      there: [],
      sent: [],
      setters: [],
      category: null,
    }
    all.set(key, made)
    return made
  }
  const larger = (a: number | null, b: number | null) =>
    a === null ? b : Math.max(a, b ?? Number.NEGATIVE_INFINITY)
  for (const cookie of observed.kept) {
    const { name, domain, path, partitioned, stage, expires, size } = cookie
    const one = find('cookie', name, domain, path, partitioned)
    const { hostOnly, secure, httpOnly, sameSite } = cookie
    Object.assign(one, { hostOnly, secure, httpOnly, sameSite })
    one.kept = larger(one.kept, expires === null ? null : Math.round(expires - now / 1000))
    one.size = larger(one.size, size)
    add(one.there, stage)
  }
  for (const cookie of observed.set) {
    const { name, domain, path, partitioned, lifetime, stage, setter, size } = cookie
    const one =
      // Where no path is told, it is that of the page.
      [...all.values()].find(
        (other) =>
          other.type === 'cookie' &&
          other.name === name &&
          other.domain === domain &&
          other.partitioned === partitioned,
      ) ?? find('cookie', name, domain, path, partitioned)
    const { hostOnly, secure, httpOnly, sameSite } = cookie
    one.hostOnly ??= hostOnly
    one.secure ??= secure
    one.httpOnly ??= httpOnly
    one.sameSite ??= sameSite
    one.lifetime = larger(one.lifetime, lifetime === null ? null : Math.round(lifetime))
    one.size = larger(one.size, size)
    add(one.set, stage)
    if (!one.setters.some((known) => JSON.stringify(known) === JSON.stringify(setter))) {
      one.setters.push(setter)
    }
  }
  for (const { type, name, host, size, stage } of observed.stored) {
    const one = find(type, name, host, null)
    one.size = larger(one.size, size)
    add(one.there, stage)
  }
  for (const { name, host, stage } of observed.sent) {
    for (const one of all.values()) {
      const isTo = one.hostOnly ? one.domain === host : isUnder(host, one.domain)
      if (one.type === 'cookie' && one.name === name && isTo) add(one.sent, stage)
    }
  }
  return [...all.values()]
}

function add<T>(list: T[], one: T): void {
  if (!list.includes(one)) list.push(one)
}

/** What the charter declares of what was seen: of its name and kind, and where it can, of its domain. */
function findDeclared(seen: Seen, { cookies }: Declared): Cookie | undefined {
  const named = cookies.filter(({ name }) => name.some((written) => isOfFamily(seen.name, written)))
  // A name that is written out counts before a family that it is of.
  const exact = named.filter(({ name }) => name.includes(seen.name))
  const candidates = exact.length > 0 ? exact : named
  return (
    candidates.find(
      (cookie) => cookie.type === seen.type && domainProblem(seen, cookie) === undefined,
    ) ??
    candidates.find((cookie) => cookie.type === seen.type) ??
    candidates.find(({ type }) => stores(type))
  )
}

/** Whether something of a type has a name under which a browser keeps it. */
function stores(type: Cookie['type']): boolean {
  return type !== 'pixel' && type !== 'embedded-content'
}

/** The domain that is declared, where what was seen is of another one. */
function domainProblem(seen: Seen, { domain }: Cookie): string | undefined {
  if (domain !== undefined) return isUnder(seen.domain, domain) ? undefined : domain
  return seen.party === 'third' ? '' : undefined
}

function judgeVisits({ visits, means }: Observed): Verdict[] {
  const failed = new Map<string, Verdict>()
  for (const { url, problem } of visits) {
    if (problem === null) continue
    const detail = { what: 'visit', problem } as const
    failed.set(url, { kind: 'unreachable', name: url, domain: '', type: 'page', detail })
  }
  const missing = (['refuse', 'accept', 'withdraw'] as const).filter((wish) => !(wish in means))
  const noChoice = missing.map(
    (wish): Verdict => ({
      kind: 'no-choice',
      name: wish,
      domain: '',
      type: 'choice',
      detail: { what: 'nothing' },
    }),
  )
  // Where nothing answers, nothing can be chosen either.
  return failed.size > 0 && missing.length === 3
    ? [...failed.values()]
    : [...failed.values(), ...noChoice]
}

function judgeOne(
  seen: Seen,
  cookie: Cookie | undefined,
  declared: Declared,
  observed: Observed,
): Verdict[] {
  const { name, domain, type } = seen
  const verdicts: Verdict[] = []
  const tell = (kind: Fault, detail: Detail) => verdicts.push({ kind, name, domain, type, detail })
  const [setter] = seen.setters
  if (!cookie) {
    tell('undeclared', { what: 'stages', set: stagesSet(seen), sent: seen.sent, setter })
    return verdicts
  }
  const { decision } = declared.categories.find(({ id }) => id === cookie.category) ?? {}
  const at = (wanted: Stage): Detail | undefined => {
    const [set, sent] = [stagesSet(seen), seen.sent].map((all) =>
      all.filter((stage) => stage === wanted),
    )
    if (!set || !sent || set.length + sent.length === 0) return undefined
    return { what: 'stages', set, sent, setter }
  }
  const before = decision === 'consent' && at('before')
  if (before) tell('before-consent', before)
  const refused = decision !== 'always' && at('refused')
  if (refused) tell('after-refusal', refused)
  const withdrawn = decision !== 'always' && at('withdrawn')
  if (withdrawn) tell('after-withdrawal', withdrawn)

  if (cookie.type !== type) {
    tell('declared-otherwise', { what: 'type', declared: cookie.type, seen: type })
  }
  const other = type === 'cookie' ? domainProblem(seen, cookie) : undefined
  if (other !== undefined) {
    const own = other || observed.host
    tell('declared-otherwise', { what: 'domain', declared: own, seen: domain })
  }
  if (type !== 'cookie') return verdicts
  const told = {
    declared: cookie.lifetime ? writeLifetime(cookie.lifetime) : null,
    seconds: seen.lifetime,
  }
  if (seen.lifetime !== null && seen.lifetime > secondsOf(cookie.lifetime)) {
    tell('declared-otherwise', { what: 'lifetime', ...told })
  }
  if (decision === 'objection' && (seen.lifetime ?? 0) > exemptLifetime * day + hour) {
    tell('measured-too-long', { what: 'lifetime', ...told })
  }
  if (cookie.renewed !== true && isProlonged(seen, observed)) {
    tell('prolonged', { what: 'prolonged', ...told })
  }
  return verdicts
}

/**
 * The stages at which something was set: where that was seen, and where it is there though it
 * was not before in that browser. What others keep of before a withdrawal is not set again.
 */
function stagesSet({ type, set, there }: Seen): Stage[] {
  const isNew = (stage: Stage) =>
    stage === 'withdrawn' && type === 'cookie'
      ? !there.includes('accepted') && !there.includes('later')
      : stage !== 'later'
  return stages.filter((stage) => set.includes(stage) || (there.includes(stage) && isNew(stage)))
}

const [hour, day] = [3600, 86_400]

/** How many seconds each unit has at most, in long months and years. */
const seconds: Record<Duration['parts'][number]['unit'], number> = {
  year: 366 * day,
  month: 31 * day,
  week: 7 * day,
  day,
  hour,
  minute: 60,
  second: 1,
}

/** How long a lifetime may be at most, with some seconds for the way; for ever where none is stated. */
function secondsOf(lifetime: Lifetime | undefined): number {
  if (lifetime === undefined || lifetime === 'unlimited') return Number.POSITIVE_INFINITY
  if (lifetime === 'session') return -1
  return lifetime.parts.reduce((sum, { count, unit }) => sum + count * seconds[unit], 60)
}

/** Whether the browser was to keep it longer after another visit. Of less than a day, each visit may begin anew. */
function isProlonged(seen: Seen, { kept }: Observed): boolean {
  const endsAt = (stage: Stage) =>
    kept.find(
      (one) =>
        one.stage === stage &&
        one.name === seen.name &&
        one.domain === seen.domain &&
        one.path === seen.path &&
        one.partitioned === seen.partitioned,
    )?.expires ?? null
  const [first, later] = [endsAt('accepted'), endsAt('later')]
  if (first === null || later === null || (seen.lifetime ?? seen.kept ?? 0) < day) return false
  return later - first > 1
}

/** What the charter declares of what browsers keep, and nobody met. */
function findUnseen(met: ReadonlySet<Cookie | undefined>, declared: Declared): Verdict[] {
  return declared.cookies
    .filter((cookie) => stores(cookie.type) && !met.has(cookie))
    .map((cookie) => ({
      kind: 'not-seen' as const,
      name: cookie.name.join(', '),
      domain: cookie.domain ?? '',
      type: cookie.type,
      detail: { what: 'nothing' as const },
    }))
}

/** Whether something is of a type that charters declare. */
export function isDeclarable(type: Seen['type'] | Stored['type']): type is Cookie['type'] {
  return (cookieTypes as readonly string[]).includes(type)
}
