import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import type { Finding, Report } from '../_content/report'
import { ContentError } from '../_content/result'
import { reportOn } from '../_content/source'
import { listInterfaceLanguages } from '../_languages/messages'
import { displayHost } from './host'
import type { Portal } from './portal'
import { readPortal } from './portal-file'
import { portalFindings } from './portal-findings'

interface ReadPortals {
  /** The ids of all portals, those with mistakes included. */
  ids: readonly string[]
  /** Portals without mistakes, by id in alphabetical order. */
  portals: readonly Portal[]
  /** Each portal without mistakes under each of its hosts. */
  byHost: ReadonlyMap<string, Portal>
  /** What was found in each `portal.yaml`, claims of one host by two portals included, by id. */
  findings: ReadonlyMap<string, readonly Finding[]>
}

/** Reads every `portals/<id>/portal.yaml` and checks that no host is claimed twice. */
export const readPortals = reader((content): ReadPortals => {
  const ids = content.listFolders('portals')
  const idByHost = new Map<string, string>()
  const portals: Portal[] = []
  const byHost = new Map<string, Portal>()
  const findings = new Map<string, readonly Finding[]>()
  for (const id of ids) {
    const { value, findings: own } = readPortal(content, id)
    const claims = reportOn(content, `portals/${id}/portal.yaml`)
    claimHosts(content, id, idByHost, claims)
    findings.set(id, [...own, ...claims.findings])
    if (!value || claims.findings.length > 0) continue
    portals.push(value)
    for (const host of value.hosts) byHost.set(host, value)
  }
  return { ids, portals, byHost, findings }
})

/**
 * Every portal, by id in alphabetical order.
 *
 * @throws ContentError when any `portal.yaml` has a mistake.
 */
export function listPortals(content: Content): readonly Portal[] {
  const { ids, portals, findings } = readPortals(content)
  if (portals.length < ids.length) throw new ContentError([...findings.values()].flat())
  return portals
}

/** Reports which hosts of portal `id` are taken, by itself or by another of `idByHost`, and adds the others there. */
function claimHosts(
  content: Content,
  id: string,
  idByHost: Map<string, string>,
  claims: Report,
): void {
  const { parsed, source } = readPortal(content, id)
  parsed?.partial.hosts?.forEach((host, index) => {
    if (host === undefined) return
    const other = idByHost.get(host)
    if (other === undefined) {
      idByHost.set(host, id)
      return
    }
    const shown = displayHost(host)
    claims.error(
      other === id
        ? portalFindings['host-twice'](shown)
        : portalFindings['host-taken'](shown, other),
      { source, place: parsed.placeOf(['hosts', index]) },
    )
  })
}

/**
 * The portal that `host` belongs to.
 *
 * @param host ASCII, lower case, without port, trailing dot or `.localhost`.
 * @returns `undefined` for a host that no portal lists.
 * @throws ContentError when no portal is known to have it and a `portal.yaml` has a mistake.
 */
export function findPortal(content: Content, host: string): Portal | undefined {
  const portal = readPortals(content).byHost.get(host)
  if (!portal) listPortals(content)
  return portal
}

/**
 * The languages that the interface is translated into: by how many portals have each as
 * their first one, then by how many have it at all.
 */
export const listLanguages = reader((content): readonly string[] => {
  const { portals } = readPortals(content)
  const rank = (lang: string) => {
    const speaking = portals.filter(({ languages }) => languages.includes(lang))
    const first = speaking.filter(({ languages }) => languages[0] === lang)
    return first.length + speaking.length / (portals.length + 1)
  }
  const ranks = new Map(listInterfaceLanguages(content).map((lang) => [lang, rank(lang)]))
  return [...ranks].sort(([, a], [, b]) => b - a).map(([lang]) => lang)
})
