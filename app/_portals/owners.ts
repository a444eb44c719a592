import { editing } from '../_content/once'
import { readPortals, soundPortals } from './portals'

/**
 * The id of the portal that `host` belongs to.
 *
 * To know that, every `portal.yaml` must be read, which takes seconds where there
 * are thousands. So a production build has, in the place of this module, what
 * `listOwners()` finds (see freeze-owners.js), and an answer that is made on request
 * reads one of them.
 *
 * @param host ASCII, lower case, without port, trailing dot or `.localhost`.
 * @returns `undefined` for a host that no portal lists.
 * @throws ContentError when any `portal.yaml` has a mistake; while editing, only
 *   when it may be the one of `host`.
 */
export function ownerOf(host: string): string | undefined {
  const portal = editing ? readPortals().byHost.get(host) : undefined
  return (portal ?? soundPortals().byHost.get(host))?.id
}

/** Every host that a portal lists, each with the portal’s id. */
export function listOwners(): [host: string, id: string][] {
  return [...soundPortals().byHost].map(([host, { id }]) => [host, id])
}
