import type { VFile } from 'vfile'
import type { z } from 'zod'
import { absentFile, listFolders, readContentFile } from '../_content/folder'
import { once } from '../_content/once'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import { type Located, parseYaml } from '../_content/yaml'
import { type Portal, portalId, portalSchema } from './portal'

interface ReadPortals {
  /** The ids of all portals, those with mistakes included. */
  ids: string[]
  /** Portals without mistakes, by id in alphabetical order. */
  portals: Portal[]
  /** Each portal under each of its hosts. */
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
  for (const id of read.ids) {
    const name = `portals/${id}/portal.yaml`
    const file = readContentFile(name) ?? absentFile(name)
    read.files.push(file)
    const portal = parsePortal(id, file)
    if (!portal?.value) continue
    claimHosts({ id, ...portal.value }, portal.placeOf, file, read.byHost)
    checkLanguages(portal, file)
    if (!hasErrors(file)) read.portals.push({ id, ...portal.value })
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
  return sound().portals
}

/**
 * The portal that `host` belongs to, in constant time.
 *
 * @param host ASCII, lower case, without port, trailing dot or `.localhost`.
 * @returns `undefined` for a host that no portal lists.
 * @throws ContentError when any `portal.yaml` has a mistake.
 */
export function findPortal(host: string): Portal | undefined {
  return sound().byHost.get(host)
}

function sound(): ReadPortals {
  const read = readPortals()
  if (read.broken) throw new ContentError(read.files)
  return read
}

function parsePortal(id: string, file: VFile) {
  if (!portalId.safeParse(id).success) {
    reportError(file, `\`${id}\` cannot be a portal’s id.`, {
      mend: 'Name the folder with lower-case letters, digits and single hyphens.',
    })
  }
  if (file.value === undefined) {
    reportError(file, 'This portal has no portal.yaml.', {
      mend: 'Add the file, or remove the folder.',
    })
    return undefined
  }
  return parseYaml(file, String(file), portalSchema)
}

function claimHosts(
  portal: Portal,
  placeOf: Located<unknown>['placeOf'],
  file: VFile,
  byHost: Map<string, Portal>,
): void {
  portal.hosts.forEach((host, index) => {
    const owner = byHost.get(host)
    if (!owner) {
      byHost.set(host, portal)
      return
    }
    const same = owner.id === portal.id
    reportError(
      file,
      same
        ? `The host \`${host}\` is listed twice.`
        : `The host \`${host}\` already belongs to portals/${owner.id}/portal.yaml.`,
      {
        place: placeOf(['hosts', index]),
        mend: same ? 'Remove one of them.' : 'Remove it from one of the two portals.',
      },
    )
  })
}

function checkLanguages({ value, placeOf }: Located<z.output<typeof portalSchema>>, file: VFile) {
  value?.languages.forEach((language, index) => {
    if (value.languages.indexOf(language) === index) return
    reportError(file, `The language \`${language}\` is listed twice.`, {
      place: placeOf(['languages', index]),
      mend: 'Remove one of them.',
    })
  })
}
