import { ownerOf } from './owners'
import type { Portal } from './portal'
import { loadPortal } from './portal-file'

/**
 * The portal that `host` belongs to.
 *
 * @param host ASCII, lower case, without port, trailing dot or `.localhost`.
 * @returns `undefined` for a host that no portal lists.
 * @throws ContentError when its `portal.yaml` has a mistake, or that of any where
 *   all have to be read to find it.
 */
export function findPortal(host: string): Portal | undefined {
  const id = ownerOf(host)
  return id === undefined ? undefined : loadPortal(id)
}
