import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { baseHeaders } from './app/_http/base-headers.js'
import { keepFor } from './app/_http/caching.js'
import { contentSecurityPolicy } from './app/_http/content-security-policy.js'
import { bundle } from './app/_http/inline.js'
import { namesBeside } from './app/_portals/names-beside.js'

/**
 * A request becomes a page by one step, here: the host becomes the first segment of an
 * internal path and the name of what is asked for the second, so that
 * `https://data.example.fr/en/choices` is answered by `app/[host]/choices/[[...path]]`
 * with host `data.example.fr` and path `en`. Which hosts and paths exist is decided by
 * `generateStaticParams` there; whatever it does not list is a 404.
 */

/**
 * A host as `has: host` sees it: without port and in lower case (Next.js removes
 * both). A trailing dot (RFC 1034, section 3.1) and the suffix `.localhost`, for
 * browsing a portal locally, are left out of `host`. A name without a dot is nobody’s
 * but `localhost`’s: it would lead into a folder beside `[host]`, such as `assets`.
 */
const host = '(?<host>localhost|[a-z0-9-]+(?:\\.[a-z0-9-]+)+?)(?:\\.localhost)?\\.?'

/**
 * What lies alike on every host. A path that is not written plainly (a percent sign
 * that begins no escape fails there) takes the way of every other; so does all below
 * `/_next/`, of which no page has anything.
 */
const shared = 'assets/[\\w./-]*$'

/** What lies beside a charter; a logo has a name of its own. */
const beside = namesBeside
  .map((name) => (name === 'logo' ? 'logo/[\\w.-]+' : name.replaceAll('.', '\\.')))
  .join('|')

/**
 * On the hosts of a preview, a portal lies below `~` and its host: `/~data.example.fr/en/choices`
 * there becomes `/~data.example.fr/choices/en`. All else is the directory of portals.
 *
 * @param {readonly string[]} hosts
 */
function previewRules(hosts) {
  /** @type {{ type: 'host', value: string }[]} */
  const has = [
    {
      type: 'host',
      value: `(?:${hosts.join('|').replaceAll('.', '\\.')})(?:\\.localhost)?\\.?`,
    },
  ]
  return {
    has,
    rules: [
      // As for portals, below.
      {
        source: `/:path((?!${shared}|(?!(?:~[^/]*/)?index(?:/|$))~?[\\w./-]*$).*)`,
        has,
        destination: '/not-found',
      },
      { source: `/:path((?!${shared}|~).*)`, has, destination: '/localhost/charter/~/:path' },
      {
        source: `/~:portal([a-z0-9.-]+):path((?!/assets/|.*/assets/|/(?:.*/)?(?:${beside})$)(?:/.*)?)`,
        has,
        destination: '/~:portal/charter:path',
      },
      {
        source: `/~:portal([a-z0-9.-]+)/:path([\\w.-]+)*/:name(${beside})`,
        has,
        destination: '/~:portal/:name/:path*',
      },
      {
        source: '/~:portal([a-z0-9.-]+)/:path([\\w.-]+)*/assets/:file([\\w./-]+)',
        has,
        destination: '/assets/:file',
      },
    ],
  }
}

/**
 * What every answer says of itself. Each has a Content-Security-Policy too, which
 * depends on the page and is set where that is made (app/_http/response.tsx); files
 * have the one of the 404 that answers for those which are not there.
 *
 * @returns {Promise<Awaited<ReturnType<NonNullable<import('next').NextConfig['headers']>>>>}
 */
async function headers() {
  const { text: sheet } = bundle('app/_ui/sheet.ts')
  return [
    {
      source: '/:path*',
      headers: Object.entries(baseHeaders).map(([key, value]) => ({ key, value })),
    },
    ...(preview
      ? [
          {
            source: '/:path*',
            has: previewRules(preview.hosts).has,
            headers: [{ key: 'X-Robots-Tag', value: 'noindex' }],
          },
        ]
      : []),
    {
      // Pictures are there for other sites to show, the gate for the portal’s own where the
      // charter has another host.
      source: '/:path((?!(?:.*/)?(?:opengraph-image|gate\\.js)$).*)',
      headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'same-origin' }],
    },
    {
      source: '/:path((?:.*/)?(?:opengraph-image|gate\\.js))',
      headers: [{ key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' }],
    },
    {
      source: '/:path((?:.*/)?assets/[\\w./-]*)',
      headers: [{ key: 'Content-Security-Policy', value: contentSecurityPolicy(sheet) }],
    },
    {
      source: `/:path((?:.*/)?assets/(?:${readdirSync('public/assets').join('|').replaceAll('.', '\\.')}))`,
      headers: [{ key: 'Cache-Control', value: keepFor(3600) }],
    },
  ]
}

// End-to-end tests build their small content sites beside the real one.
const distDir = process.env.DIST_DIR || '.next'

/** What the build writes down for answers that are made on request (app/_published/record.ts). */
const recordDir = `${distDir}-record`

/**
 * What is previewed, which the first step of a build writes there: nothing in production.
 *
 * @type {import('./app/_portals/preview').Preview | undefined}
 */
const preview = existsSync(`${recordDir}/preview.json`)
  ? JSON.parse(readFileSync(`${recordDir}/preview.json`, 'utf8'))
  : undefined

/** Under `npm run dev`, where open pages learn that something was saved (app/_cli/dev). */
const reloadServer = process.env.RELOAD_SERVER

/** @type {import('next').NextConfig} */
const config = {
  distDir,
  // Set by `npm run pack`, which puts together what runs without this repository.
  ...(process.env.STANDALONE && { output: 'standalone' }),
  poweredByHeader: false,
  // Nothing here uses next/image; without this, and a rewrite of its path to where
  // nothing is (`shared`), its endpoint would answer on every host.
  images: { unoptimized: true },
  // The repository has documentation of its own; `next dev` need not write more.
  agentRules: false,
  // A `page.tsx` is answered as plain HTML by the `route.ts` beside it, so Next.js must
  // not take it for a page of its own (app/README.md, “Plain HTML”).
  pageExtensions: ['ts'],
  env: {
    RECORD_DIR: recordDir,
    PREVIEW: preview ? JSON.stringify(preview) : '',
    RELOAD_SCRIPT: reloadServer ? '/assets/reload.js' : '',
  },
  turbopack: {
    rules: {
      '*': {
        condition: { query: /^\?(?:inline$|parts=)/ },
        loaders: ['./app/_http/inline.js'],
        as: '*.js',
      },
    },
  },
  outputFileTracingIncludes: {
    '/*': [
      `./${recordDir}/**/*`,
      // A charter knows its picture by the letters that the typefaces have.
      './node_modules/@expo-google-fonts/source-sans-3/{400Regular,600SemiBold}/*.ttf',
      './node_modules/@expo-google-fonts/source-serif-4/400Regular/*.ttf',
    ],
    // What draws pictures, which the trace of imports does not see.
    '/\\[host\\]/{opengraph-image,apple-touch-icon.png}/*': [
      './node_modules/@vercel/og/{package.json,dist/index.node.js,dist/*.{ttf,wasm}}',
      // Draws in two thirds of the time; where it is not installed, @vercel/og does without.
      './node_modules/{sharp,@img,detect-libc,semver}/**/*',
    ],
  },
  experimental: {
    // Route types come through next-env.d.ts, whatever distDir is.
    strictRouteTypes: true,
    agentUpgrade: false,
  },
  headers,
  async rewrites() {
    const { has: missing = [], rules = [] } = preview ? previewRules(preview.hosts) : {}
    return {
      // All are tried in this order, each on what the one before made of the path,
      // so no path may match two of the rules for pages.
      beforeFiles: [
        ...(reloadServer
          ? [{ source: '/assets/:file(reload(?:\\.js)?)', destination: `${reloadServer}/:file` }]
          : []),
        ...rules,
        // Every path of ours is written plainly. One with a percent sign that begins no
        // escape must not reach a route, which fails there; `index` Next.js takes for none.
        {
          source: `/:path((?!${shared}|(?!index(?:/|$))[\\w./-]*$).*)`,
          missing,
          destination: '/not-found',
        },
        // An empty or malformed Host must not reach the internal paths as they stand.
        {
          source: `/:path((?!${shared}).*)`,
          missing: [{ type: 'host', value: host }, ...missing],
          destination: '/invalid-host',
        },
        {
          source: `/:path((?!${shared}|.*/assets/|(?:.*/)?(?:${beside})$).*)`,
          has: [{ type: 'host', value: host }],
          missing,
          destination: '/:host/charter/:path',
        },
        // What the rule above makes ends in no such name, and what this one makes in none that
        // is found by the next.
        {
          source: `/:path((?!assets/)[\\w.-]+)*/:name(${beside})`,
          has: [{ type: 'host', value: host }],
          missing,
          destination: '/:host/:name/:path*',
        },
        // Each portal has the shared files under its own path.
        { source: '/:path([\\w.-]+)+/assets/:file([\\w./-]+)', destination: '/assets/:file' },
      ],
      afterFiles: [],
      fallback: [
        // A script of before a deployment, which a page in a cache may still name.
        { source: '/assets/consent.:hash([\\da-f]{8}).js', destination: '/earlier-script' },
        // Whatever nothing has answered.
        { source: '/(.*)', destination: '/not-found' },
      ],
    }
  },
}

export default config
