import { type Ask, match, type Route } from './route'

/** What begins a phase of the routes that follow it. */
export interface Handle {
  handle: string
}

/** Where a request is led. */
interface Lead {
  /** What is built under this path answers; `undefined` where a route answers by itself. */
  path: string | undefined
  /** What routes add to the query of the request. */
  query: Record<string, string>
  /** The status that a route sets; `undefined` leaves it to what answers. */
  status: number | undefined
  /** What routes add to the answer, by name in lower case. */
  headers: Record<string, string>
}

/**
 * Leads a request as Vercel’s network would. What a single route does is documented
 * (see route.ts), the order of the phases is not: here it is the one in which Next.js
 * describes its rewrites, and which https://github.com/cloudflare/next-on-pages, where
 * such routes are replayed in earnest, has found:
 *
 * 1. the routes before any `handle`, each on the path that the one before made;
 * 2. what is built under that path; else
 * 3. the routes of `filesystem` (what Next.js calls `afterFiles`), `rewrite` (dynamic
 *    segments) and `resource` (`fallback`), again each on what the one before made;
 * 4. where none of them leads to something built, the routes of `error`.
 *
 * Wherever nothing is built under a path, the routes of `miss` are tried on it; those
 * of `hit` only add headers. `override` is not documented, and not replayed.
 *
 * @param isBuilt Whether a file, prerendered answer or function has exactly this path.
 */
export function lead(
  routes: (Route | Handle)[],
  isBuilt: (path: string) => boolean,
  ask: Ask,
): Lead {
  const phase = divide(routes)
  const result: Lead & { path: string } = {
    path: ask.path,
    query: {},
    status: undefined,
    headers: {},
  }

  /** Goes where `route` leads, if it is for this request. */
  function follow(route: Route): boolean {
    const to = match(route, { ...ask, path: result.path })
    if (!to) return false
    result.path = to.path
    result.status = route.status ?? result.status
    Object.assign(result.query, to.query)
    Object.assign(result.headers, to.headers)
    return true
  }

  function find(): boolean {
    if (isBuilt(result.path)) return true
    // “/about” and “/about/” serve the same
    // (https://vercel.com/docs/project-configuration#trailingslash).
    const plain = result.path.replace(/(.)\/$/, '$1')
    if (isBuilt(plain)) {
      result.path = plain
      return true
    }
    return phase('miss').some((route) => follow(route) && isBuilt(result.path))
  }

  function hit(): Lead {
    const { path } = result
    phase('hit').forEach(follow)
    return { ...result, path }
  }

  for (const route of phase('none')) if (follow(route) && !route.continue) break
  if (result.headers.location) return { ...result, path: undefined }
  if (find()) return hit()

  for (const route of ['filesystem', 'rewrite', 'resource'].flatMap(phase)) {
    if (!follow(route) || route.continue) continue
    if (!route.check) break
    if (find()) return hit()
  }

  const status = result.status ?? 404
  const answered = phase('error').some((route) => route.status === status && follow(route))
  return { ...result, status, path: answered ? result.path : undefined }
}

/** @returns The routes of each phase; the ones before any `handle` are those of `none`. */
function divide(routes: (Route | Handle)[]): (phase: string) => Route[] {
  const phases: Record<string, Route[]> = {}
  let phase = 'none'
  for (const route of routes) {
    if ('handle' in route) phase = route.handle
    else {
      phases[phase] ??= []
      phases[phase]?.push(route)
    }
  }
  return (name) => phases[name] ?? []
}
