import type { VFile } from 'vfile'
import { listFolders } from '../_content/folder'
import { once } from '../_content/once'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import { displayHost } from './host'
import type { Portal } from './portal'
import { type ParsedPortal, readPortal } from './portal-file'

interface ReadPortals {
  /** The ids of all portals, those with mistakes included. */
  ids: string[]
  /** Portals without mistakes, by id in alphabetical order. */
  portals: Portal[]
  /** Each portal without mistakes under each of its hosts. */
  byHost: Map<string, Portal>
  /** Every `portal.yaml`, with what is wrong in it. */
  files: VFile[]
  /** Whether any of them has a mistake. */
  broken: boolean
}

/** Reads every `portals/<id>/portal.yaml` and checks that no host is claimed twice. */
export const readPortals = once((): ReadPortals => {
  const read: ReadPortals = {
    ids: listFolders('portals'),
    portals: [],
    byHost: new Map(),
    files: [],
    broken: false,
  }
  const owners = new Map<string, string>()
  for (const id of read.ids) {
    const { file, parsed, value } = readPortal(id)
    read.files.push(file)
    if (!parsed) continue
    claimHosts(id, parsed, file, owners)
    if (!value || hasErrors(file)) continue
    read.portals.push(value)
    for (const host of value.hosts) read.byHost.set(host, value)
  }
  read.broken = read.files.some(hasErrors)
  return read
})

/**
 * Every portal, by id in alphabetical order.
 *
 * @throws ContentError when any `portal.yaml` has a mistake.
 */
export function listPortals(): Portal[] {
  return soundPortals().portals
}

/** All portals, when no `portal.yaml` has a mistake; throws ContentError otherwise. */
export function soundPortals(): ReadPortals {
  const read = readPortals()
  if (read.broken) throw new ContentError(read.files)
  return read
}

/** Says which hosts of portal `id` are taken, by itself or by another of `owners`, and notes the others there. */
function claimHosts(
  id: string,
  { sound, placeOf }: ParsedPortal,
  file: VFile,
  owners: Map<string, string>,
): void {
  sound.hosts?.forEach((host, index) => {
    if (host === undefined) return
    const owner = owners.get(host)
    if (owner === undefined) {
      owners.set(host, id)
      return
    }
    reportError(
      file,
      owner === id
        ? `The host \`${displayHost(host)}\` is listed twice.`
        : `The host \`${displayHost(host)}\` already belongs to portals/${owner}/portal.yaml.`,
      {
        place: placeOf(['hosts', index]),
        mend: owner === id ? 'Remove one of them.' : 'Remove it from one of the two portals.',
      },
    )
  })
}
