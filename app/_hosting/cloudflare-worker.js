/** Where the charter lies on the portal, as its `path:` says. */
const mount = '/terms/cookies-policy'

/** A host of the charter’s `upstream:`, under which it is asked for. */
const upstream = 'https://chartes.example.net'

/** For the route `data.example.fr/terms/cookies-policy*`. All else passes through. */
export default {
  /** @param {Request} request */
  fetch(request) {
    const { pathname, search } = new URL(request.url)
    const isBelow = pathname === mount || pathname.startsWith(`${mount}/`)
    if (!isBelow) return fetch(request)
    // Redirects are the visitor’s to follow.
    return fetch(new Request(upstream + pathname + search, request), { redirect: 'manual' })
  },
}
