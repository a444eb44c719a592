import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import { type Finding, hasErrors } from '../_content/report'
import { ContentError } from '../_content/result'
import { listInterfaceLanguages } from '../_languages/messages'
import { checkClaims } from './claims'
import { hostsOf, type Portal } from './portal'
import { readPortal } from './portal-file'

interface ReadPortals {
  /** The ids of all portals, those with mistakes included. */
  ids: readonly string[]
  /** Portals without mistakes, by id in alphabetical order. */
  portals: readonly Portal[]
  /** Each portal without mistakes by each of its addresses: a host, then the portal’s path. */
  byAddress: ReadonlyMap<string, Portal>
  /** What was found in each `portal.yaml`, claims of one address by two portals included, by id. */
  findings: ReadonlyMap<string, readonly Finding[]>
}

/** Reads every `portals/<id>/portal.yaml` and checks that no address is claimed twice. */
export const readPortals = reader((content): ReadPortals => {
  const ids = content.listFolders('portals')
  const claims = checkClaims(content, ids)
  const portals: Portal[] = []
  const byAddress = new Map<string, Portal>()
  const findings = new Map<string, readonly Finding[]>()
  for (const id of ids) {
    const { value, findings: own } = readPortal(content, id)
    const all = [...own, ...(claims.get(id) ?? [])]
    findings.set(id, all)
    if (!value || hasErrors(all)) continue
    portals.push(value)
    for (const host of hostsOf(value)) byAddress.set(host + value.path, value)
  }
  return { ids, portals, byAddress, findings }
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

const portalsByHost = reader((content): ReadonlyMap<string, readonly Portal[]> => {
  const byHost = new Map<string, Portal[]>()
  for (const portal of readPortals(content).portals) {
    const [host] = portal.hosts
    byHost.set(host, [...(byHost.get(host) ?? []), portal])
  }
  return byHost
})

/** The other portals that visitors see on the host of `portal`, each under its own path. */
export function listNeighbours(content: Content, { id, hosts }: Portal): readonly Portal[] {
  return (portalsByHost(content).get(hosts[0]) ?? []).filter((portal) => portal.id !== id)
}

/**
 * The portal whose charter lies under one of `mounts` of `host`, the first that any has.
 *
 * @param host ASCII, lower case, without port, trailing dot or `.localhost`.
 * @param mounts Paths as portals write them.
 * @returns `undefined` where there is none.
 * @throws ContentError when no portal is known to have it and a `portal.yaml` has a mistake.
 */
export function findPortal(
  content: Content,
  host: string,
  mounts: readonly string[],
): Portal | undefined {
  const { byAddress } = readPortals(content)
  for (const mount of mounts) {
    const portal = byAddress.get(host + mount)
    if (portal) return portal
  }
  listPortals(content)
  return undefined
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
