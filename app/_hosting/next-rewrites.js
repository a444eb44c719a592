/** Where the charter lies on the portal, as its `path:` says. */
const mount = '/terms/cookies-policy'

/** A host of the charter’s `upstream:`, under which it is asked for. */
const upstream = 'https://chartes.example.net'

/**
 * For a portal that is itself a Next.js application, on Vercel or elsewhere: what its
 * `rewrites()` in next.config.js returns, or adds to `beforeFiles`.
 */
export const charterRewrites = ['', '/:path*'].map((below) => ({
  source: mount + below,
  destination: upstream + mount + below,
}))
