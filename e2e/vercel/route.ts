/** A condition on the request; without `value`, that it is there at all. */
interface Condition {
  type: 'host' | 'header' | 'cookie' | 'query'
  key?: string
  /** A regular expression for all of it; `dest` may name its named groups. */
  value?: string
}

/**
 * An entry of `routes`, as
 * https://vercel.com/docs/build-output-api/configuration#source-route describes it.
 */
export interface Route {
  /** A regular expression for the whole path, in whatever case unless `caseSensitive`. */
  src: string
  /** Where to: a path and perhaps a query, with `$1` and `$name` for what was matched. */
  dest?: string
  headers?: Record<string, string>
  status?: number
  methods?: string[]
  /** The routes after this one are tried too. */
  continue?: boolean
  /** This one is for the request only if something is built under its destination. */
  check?: boolean
  caseSensitive?: boolean
  has?: Condition[]
  missing?: Condition[]
}

/** A request as routes see it. */
export interface Ask {
  /** Without port and in lower case, which is taken to be Vercel’s way. */
  host: string
  /** As it was sent, without the query. */
  path: string
  method?: string
  query?: Record<string, string>
  /** Their names are in lower case. */
  headers?: Record<string, string>
}

/** What a route makes of a request: its path, and headers of the answer by name in lower case. */
interface Match {
  path: string
  /** What it adds to the query. */
  query: Record<string, string>
  headers: Record<string, string>
}

/** @returns What `route` makes of the request, or `undefined` where it is not for it. */
export function match(route: Route, ask: Ask): Match | undefined {
  if (route.methods && !route.methods.includes(ask.method ?? 'GET')) return undefined
  const found = new RegExp(`^(?:${route.src})$`, route.caseSensitive ? '' : 'i').exec(ask.path)
  const has = (route.has ?? []).map((condition) => holds(condition, ask))
  const met = has.every(Boolean) && !route.missing?.some((condition) => holds(condition, ask))
  if (!found || !met) return undefined
  const groups: Record<string, string> = Object.assign({ ...found }, found.groups, ...has)
  const fill = (text: string) => text.replace(/\$(\w+)/g, (_, name) => groups[name] ?? '')
  const headers = Object.entries(route.headers ?? {})
  const [path = '', query] = route.dest === undefined ? [ask.path] : fill(route.dest).split('?')
  return {
    path,
    query: Object.fromEntries(new URLSearchParams(query)),
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), fill(value)])),
  }
}

/** @returns The named groups of a condition that holds, else `undefined`. */
function holds({ type, key = '', value }: Condition, ask: Ask): Record<string, string> | undefined {
  const cookies = `; ${ask.headers?.cookie ?? ''}`
  const asked = {
    host: ask.host,
    header: ask.headers?.[key.toLowerCase()],
    cookie: cookies.split(`; ${key}=`)[1]?.split(';')[0],
    query: ask.query?.[key],
  }[type]
  if (asked === undefined) return undefined
  if (value === undefined) return {}
  const found = new RegExp(`^(?:${value})$`).exec(asked)
  return found ? { ...found.groups } : undefined
}
