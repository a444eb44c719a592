import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSetCookie } from 'cookie'
import { pathOf, urlOf } from '../../_addresses/links'
import type { Portal } from '../../_portals/portal'
import { type Answer, ask, type Place, resolve } from './ask'

/** What is asked of each host, in this order. */
export const checks = [
  'dns',
  'certificate',
  'https',
  'charter',
  'build',
  'headers',
  'cookie',
] as const
export type Check = (typeof checks)[number]

/** What one check of one host has come to. */
export interface Found {
  portal: string
  host: string
  check: Check
  ok: boolean
  /** What was found, in a few words. */
  says: string
}

export interface Settings {
  place?: Place | undefined
  /** How long each answer may take, in milliseconds. */
  patience: number
  /** How many hosts are asked at once. */
  jobs: number
  /** A certificate has to be good for so many days more. */
  days: number
  /** The build folder, whose answers those of the hosts should be. */
  dist: string
  /** The present, in milliseconds since 1970. */
  now: number
}

/** A portal without mistakes, with the revision of its charter; `undefined` where that has some. */
export interface Asked {
  portal: Portal
  revision: string | undefined
}

/** Asks all hosts of all portals over the network; what goes wrong is a finding, not an error. */
export async function askFleet(
  all: readonly Asked[],
  settings: Settings,
  progress: (done: number, all: number) => void,
): Promise<Found[]> {
  const waiting = all.flatMap((asked) => asked.portal.hosts.map((host) => ({ asked, host })))
  const found: Found[][] = waiting.map(() => [])
  let next = 0
  let done = 0
  const work = async () => {
    for (let index = next++; index < waiting.length; index = next++) {
      const { asked, host } = waiting[index] as (typeof waiting)[number]
      found[index] = await askHost(asked, host, settings)
      progress(++done, waiting.length)
    }
  }
  await Promise.all(Array.from({ length: settings.jobs }, work))
  return found.flat()
}

async function askHost(
  { portal, revision }: Asked,
  host: string,
  settings: Settings,
): Promise<Found[]> {
  const { place, patience } = settings
  const found: Found[] = []
  const tell = (check: Check, ok: boolean, says: string) =>
    void found.push({ portal: portal.id, host, check, ok, says })
  const attempt = async <T>(check: Check, run: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await run()
    } catch (error) {
      tell(check, false, error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  if (!place) {
    const addresses = await attempt('dns', () => resolve(host))
    if (!addresses) return found
    tell('dns', true, addresses.join(' '))
  }
  const [lang] = portal.languages
  const charter = pathOf(portal, lang)
  const secure = await attempt('charter', () =>
    ask({ host, path: charter, secure: true }, place, patience),
  )
  if (secure?.certificate) {
    const { until, problem } = secure.certificate
    const days = Math.floor((until.getTime() - settings.now) / 86_400_000)
    tell(
      'certificate',
      days >= settings.days && !problem,
      problem ? `${problem}, ${days} days` : `${days} days`,
    )
  }
  const plain = await attempt('https', () =>
    ask({ host, path: charter, secure: false }, place, patience),
  )
  if (plain) {
    const leads =
      [301, 308].includes(plain.status) && plain.headers.location?.startsWith(`https://`)
    tell(
      'https',
      Boolean(leads),
      leads ? `leads to ${plain.headers.location}` : `http answers ${plain.status}`,
    )
  }
  if (!secure) return found
  const isCanonical = host === portal.hosts[0]
  if (!isCanonical) {
    const { location } = secure.headers
    const ok = secure.status === 308 && location === urlOf(portal, lang)
    tell('charter', ok, ok ? `leads to ${location}` : `${secure.status} ${location ?? ''}`.trim())
    return found
  }
  const { location = '' } = secure.headers
  tell('charter', secure.status === 200, `${secure.status} ${location}`.trim())
  if (secure.status !== 200) return found
  tell('build', ...compareBuild(portal, host, secure, settings.dist))
  tell('headers', ...compareHeaders(portal, secure))
  if (revision === undefined) return found
  const stored = await attempt('cookie', () =>
    ask(
      {
        host,
        path: pathOf(portal, lang, 'consent'),
        secure: true,
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin: `https://${host}`,
        },
        body: `choice=refuse&revision=${revision}`,
      },
      place,
      patience,
    ),
  )
  if (stored) tell('cookie', ...checkCookie(portal, stored))
  return found
}

type Verdict = [ok: boolean, says: string]

/** Whether a charter is the one of the build folder. */
function compareBuild(portal: Portal, host: string, { headers }: Answer, dist: string): Verdict {
  const file = `charter${portal.path === '/' ? '' : portal.path}.meta`
  let expected: string | undefined
  try {
    const meta = JSON.parse(readFileSync(path.join(dist, 'server/app', host, file), 'utf8'))
    expected = meta.headers?.etag
  } catch {
    return [false, 'not in the build folder: run npm run build']
  }
  // A proxy that compresses may mark the tag as weak, or add to it.
  const [, here] = /"([^"]+)"/.exec(expected ?? '') ?? []
  const ok = here !== undefined && (headers.etag ?? '').includes(here)
  return [ok, ok ? 'the same' : 'another build, or not this deployment']
}

/** What every answer says (app/_http/README.md). */
function compareHeaders(portal: Portal, { headers }: Answer): Verdict {
  const expected = [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    // Where the charter has the host to itself.
    ...(portal.path === '/' ? ['strict-transport-security'] : []),
  ]
  const missing = expected.filter((name) => !headers[name])
  if (!/\bhost\b/i.test(headers.vary ?? '')) missing.push('vary: host')
  return [missing.length === 0, missing.length === 0 ? 'all' : `without ${missing.join(', ')}`]
}

/** Whether a choice would be kept as the charter says. */
function checkCookie(portal: Portal, { status, headers }: Answer): Verdict {
  const cookies = (headers['set-cookie'] ?? []).map((header) => parseSetCookie(header))
  const cookie = cookies.find(({ name, maxAge }) => name === portal.cookie.name && maxAge !== 0)
  if (!cookie) return [false, `${status}, no ${portal.cookie.name}`]
  const wrong = [
    !cookie.secure && 'not Secure',
    cookie.httpOnly && 'HttpOnly',
    cookie.sameSite !== 'lax' && 'not SameSite=Lax',
    cookie.path !== '/' && `Path=${cookie.path}`,
    cookie.domain !== portal.cookie.domain && `Domain=${cookie.domain ?? ''}`,
  ].filter(Boolean)
  return [wrong.length === 0, wrong.length === 0 ? 'as promised' : wrong.join(', ')]
}
