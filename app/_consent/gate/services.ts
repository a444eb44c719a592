/**
 * Services commonly found on data portals, and how each is tagged so that the gate can hold it
 * back. Addresses are those that the services document; a portal writes its own in place of
 * what stands in capitals.
 */
export interface KnownService {
  name: string
  /** What charters call it, or its provider. */
  pattern: RegExp
  /** Where its code and its requests come from, for a Content-Security-Policy. */
  origins: { script?: string; frame?: string; connect?: string }
  /** Its tag for a category. */
  tag(category: string): string
}

const frame = (address: string) => (category: string) =>
  `<iframe data-category="${category}" data-src="${address}" title="TITLE"></iframe>
<noscript><a href="${address}">TITLE</a></noscript>`

const script = (address: string) => (category: string) =>
  `<script type="text/plain" data-category="${category}" data-src="${address}"></script>`

export const knownServices: readonly KnownService[] = [
  {
    name: 'Matomo',
    pattern: /matomo|piwik/i,
    origins: { script: 'https://MATOMO', connect: 'https://MATOMO' },
    tag: (category) => `<script>
  var _paq = (window._paq = window._paq || [])
  _paq.push(['setTrackerUrl', 'https://MATOMO/matomo.php'], ['setSiteId', 'SITE'], ['trackPageView'])
</script>
${script('https://MATOMO/matomo.js')(category)}`,
  },
  {
    name: 'Piano Analytics',
    pattern: /piano|at internet|atinternet|xiti/i,
    origins: { script: 'https://tag.aticdn.net', connect: 'https://COLLECT.pa-cd.com' },
    tag: (category) => `${script('https://tag.aticdn.net/piano-analytics.js')(category)}
<script type="text/plain" data-category="${category}">
  pa.setConfigurations({ site: SITE, collectDomain: 'https://COLLECT.pa-cd.com' })
  pa.sendEvent('page.display', { page: document.title })
</script>`,
  },
  {
    name: 'Google Analytics',
    pattern: /google analytics|google tag|gtag|\bga4?\b/i,
    origins: {
      script: 'https://www.googletagmanager.com',
      connect: 'https://*.google-analytics.com',
    },
    tag: (category) => `${script('https://www.googletagmanager.com/gtag/js?id=G-SITE')(category)}
<script type="text/plain" data-category="${category}">
  window.dataLayer = window.dataLayer || []
  function gtag() { dataLayer.push(arguments) }
  gtag('js', new Date())
  gtag('config', 'G-SITE')
</script>`,
  },
  {
    name: 'YouTube',
    pattern: /youtube/i,
    origins: { frame: 'https://www.youtube-nocookie.com' },
    tag: frame('https://www.youtube-nocookie.com/embed/VIDEO'),
  },
  {
    name: 'Vimeo',
    pattern: /vimeo/i,
    origins: { frame: 'https://player.vimeo.com' },
    tag: frame('https://player.vimeo.com/video/VIDEO?dnt=1'),
  },
  {
    name: 'Dailymotion',
    pattern: /dailymotion/i,
    origins: { frame: 'https://geo.dailymotion.com' },
    tag: frame('https://geo.dailymotion.com/player.html?video=VIDEO'),
  },
  {
    name: 'OpenStreetMap',
    pattern: /openstreetmap|umap/i,
    origins: { frame: 'https://www.openstreetmap.org' },
    tag: frame('https://www.openstreetmap.org/export/embed.html?bbox=WEST,SOUTH,EAST,NORTH'),
  },
  {
    name: 'Google Maps',
    pattern: /google maps/i,
    origins: { frame: 'https://www.google.com' },
    tag: frame('https://www.google.com/maps/embed?pb=MAP'),
  },
]

/** The one that a charter’s words are about; `undefined` where none is known. */
export function findService(words: string): KnownService | undefined {
  return knownServices.find(({ pattern }) => pattern.test(words))
}
