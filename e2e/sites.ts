/** A production build that the tests drive. */
export interface Site {
  port: number
  content: string
  /** Its build folder. */
  dist: string
}

/** The five real portals. */
export const real: Site = { port: 3100, content: 'content', dist: '.next' }

/** Two made-up portals: further hosts, a host with an accent, a third language, all of MDX. */
export const fixture: Site = {
  port: 3101,
  content: 'e2e/fixtures/valid',
  dist: '.next-fixture',
}

/** Where the made-up portals are previewed too: their build is a preview, the real one’s is none. */
export const previewHost = 'preview.example'

/** The real portals, as the reference documents state them. */
export const portals = [
  { host: 'arssante.opendatasoft.com', name: 'ARS Santé' },
  {
    host: 'evrycourcouronnes-grandparissud.opendatasoft.com',
    name: 'Évry-Courcouronnes – Grand Paris Sud',
  },
  { host: 'data.cabinet-fsl.fr', name: 'Cabinet FSL' },
  { host: 'regionguadeloupe.opendatasoft.com', name: 'Région Guadeloupe' },
  { host: 'data.metropole-rouen-normandie.fr', name: 'Métropole Rouen Normandie' },
] as const

/** The host of the real portal with the longest name and host. */
export const longest = 'evrycourcouronnes-grandparissud.opendatasoft.com'

/** The made-up host whose charters state all that a charter can. */
export const rich = 'data.region.example'

/** Address of `path` on `host` of a site; browsers here resolve every name to this machine. */
export function address(site: Site, host: string, path = '/'): string {
  return `http://${host}:${site.port}${path}`
}
