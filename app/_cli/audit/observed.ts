/** The moments of a visit at which a portal is looked at, in their order. */
export const stages = ['before', 'refused', 'accepted', 'later', 'withdrawn'] as const
/**
 * Before any choice; after refusing; after accepting; on another visit of that browser; after
 * withdrawing there.
 */
export type Stage = (typeof stages)[number]

/** Who set something: the answer to a request, or a script, with its line where that is known. */
export interface Setter {
  by: 'response' | 'script'
  /** Without its query. */
  url: string
  line?: number
}

/** What was told to be kept as a cookie. Values are never looked at: only how long they are. */
export interface SetCookie {
  stage: Stage
  name: string
  /** Of the cookie: a domain and all below it, or where `hostOnly` that host alone. */
  domain: string
  hostOnly: boolean
  path: string
  /** How long it was to be kept, in seconds; `null` until the browser is closed. */
  lifetime: number | null
  secure: boolean
  httpOnly: boolean
  sameSite: string | null
  partitioned: boolean
  /** In characters. */
  size: number
  setter: Setter
}

/** What the browser keeps as a cookie at the end of a stage. */
export interface KeptCookie {
  stage: Stage
  name: string
  domain: string
  hostOnly: boolean
  path: string
  /** When it ends, in seconds since 1970; `null` when the browser is closed. */
  expires: number | null
  secure: boolean
  httpOnly: boolean
  sameSite: string | null
  partitioned: boolean
  size: number
}

/** What else a browser keeps. */
export const storageKinds = [
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'service-worker',
] as const
export type StorageKind = (typeof storageKinds)[number]

/** Something that is kept so at the end of a stage. */
export interface Stored {
  stage: Stage
  type: StorageKind
  /** Its key, or the name of the database or cache, or the scope of the worker. */
  name: string
  /** Whose it is: a host. */
  host: string
  /** Of its value, in characters, where it has one. */
  size: number | null
}

/** A cookie that went along with a request. */
export interface Sent {
  stage: Stage
  name: string
  /** That was asked. */
  host: string
}

/** What the browser did not keep, and why, in its own words. */
export interface Refused {
  stage: Stage
  name: string
  /** The one that it names, if it does. */
  domain: string
  reasons: string[]
}

/** A page that was opened. */
export interface Visit {
  stage: Stage | 'choosing'
  url: string
  /** Where it ended. */
  landed: string | null
  /** Why it counts for nothing: it did not answer, or with an error, or elsewhere. */
  problem: string | null
}

/** All that was seen of a portal. */
export interface Observed {
  /** The browser, with its version. */
  browser: string
  /** The portal’s own host, whose site tells first from third parties. */
  host: string
  visits: Visit[]
  set: SetCookie[]
  kept: KeptCookie[]
  stored: Stored[]
  sent: Sent[]
  refused: Refused[]
  /** Hosts of other sites that were asked, with how often. */
  thirdParties: { stage: Stage; host: string; requests: number }[]
  /** Frames of other hosts, without their query. */
  frames: { stage: Stage; url: string }[]
  /** How each choice was made; absent where it could not be. */
  means: Partial<Record<'refuse' | 'accept' | 'withdraw', string>>
  /** A picture of the first page at each stage, as JPEG. */
  pictures: Partial<Record<Stage, Buffer>>
}

/** What is known of a portal before anything was seen. */
export function nothingObserved(host: string): Observed {
  return {
    browser: '',
    host,
    visits: [],
    set: [],
    kept: [],
    stored: [],
    sent: [],
    refused: [],
    thirdParties: [],
    frames: [],
    means: {},
    pictures: {},
  }
}
