/**
 * What lies beside each charter, in the same path: the folders of `app/[host]`. In
 * next.config.js they tell what a request asks for from where it asks; no path of a
 * portal may have one of them in it.
 */
export const namesBeside = /** @type {const} */ ([
  'consent',
  'history',
  'history.json',
  'choices',
  'gate.js',
  'cookies.json',
  'cookies.csv',
  'opengraph-image',
  'favicon.svg',
  'apple-touch-icon.png',
  'logo',
  'sitemap.xml',
  'robots.txt',
  '.well-known/gpc.json',
])
