import type { VFile } from 'vfile'
import type { z } from 'zod'
import { absentFile, isContentFile, listFolders, readContentFile } from '../_content/folder'
import { editing, once, oncePerText } from '../_content/once'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import { type Located, parseYaml } from '../_content/yaml'
import { displayHost } from './host'
import { type Portal, portalId, portalSchema } from './portal'

interface ReadPortals {
  /** The ids of all portals, those with mistakes included. */
  ids: string[]
  /** Portals without mistakes, by id in alphabetical order. */
  portals: Portal[]
  /** The languages that each portal declares, by id, also where it has other mistakes. */
  languages: Map<string, string[]>
  /** The logo that each portal names, by id, also where it has other mistakes; `undefined` where it has none. */
  logos: Map<string, string | undefined>
  /** Each portal without mistakes under each of its hosts. */
  byHost: Map<string, Portal>
  /** Every `portal.yaml`, with what is wrong in it. */
  files: VFile[]
  /** Whether any of them has a mistake. */
  broken: boolean
}

function parse(file: VFile) {
  if (file.value === undefined) {
    reportError(file, 'This portal has no portal.yaml.', {
      mend: 'Add the file, or remove the folder.',
    })
    return undefined
  }
  return parseYaml(file, String(file), portalSchema)
}

// A thousand of these take half a second to parse: too long for every view.
const parsePortal = editing ? oncePerText(parse) : parse

/** Reads every `portals/<id>/portal.yaml` and checks that no host is claimed twice. */
export const readPortals = once((): ReadPortals => {
  const read: ReadPortals = {
    ids: listFolders('portals'),
    portals: [],
    languages: new Map(),
    logos: new Map(),
    byHost: new Map(),
    files: [],
    broken: false,
  }
  const owners = new Map<string, string>()
  for (const id of read.ids) {
    const name = `portals/${id}/portal.yaml`
    const file = readContentFile(name) ?? absentFile(name)
    read.files.push(file)
    checkId(id, file)
    const parsed = parsePortal(file)
    if (!parsed) continue
    claimHosts(id, parsed, file, owners)
    checkLanguages(parsed, file)
    noteLogo(id, parsed, file, read.logos)
    const { languages } = parsed.sound
    if (languages?.every((language) => language !== undefined)) read.languages.set(id, languages)
    if (!parsed.value || hasErrors(file)) continue
    const portal = { id, ...parsed.value }
    read.portals.push(portal)
    for (const host of portal.hosts) read.byHost.set(host, portal)
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
 * @throws ContentError when any `portal.yaml` has a mistake; while editing, only
 *   when it may be the one of `host`.
 */
export function findPortal(host: string): Portal | undefined {
  const portal = editing ? readPortals().byHost.get(host) : undefined
  return portal ?? sound().byHost.get(host)
}

function sound(): ReadPortals {
  const read = readPortals()
  if (read.broken) throw new ContentError(read.files)
  return read
}

function checkId(id: string, file: VFile): void {
  if (portalId.safeParse(id).success) return
  reportError(file, `\`${id}\` cannot be a portal’s id.`, {
    mend: 'Name the folder with lower-case letters, digits and single hyphens.',
  })
}

type Parsed = Located<z.output<typeof portalSchema>>

/** Says which hosts of portal `id` are taken, by itself or by another of `owners`, and notes the others there. */
function claimHosts(
  id: string,
  { sound, placeOf }: Parsed,
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

function checkLanguages({ sound, placeOf }: Parsed, file: VFile): void {
  sound.languages?.forEach((language, index) => {
    if (language === undefined || sound.languages?.indexOf(language) === index) return
    reportError(file, `The language \`${language}\` is listed twice.`, {
      place: placeOf(['languages', index]),
      mend: 'Remove one of them.',
    })
  })
}

/** Says when the logo of portal `id` is not there, and otherwise notes in `logos` which it is. */
function noteLogo(
  id: string,
  { sound, placeOf }: Parsed,
  file: VFile,
  logos: ReadPortals['logos'],
): void {
  const { look } = sound
  const image = look?.logo?.file
  // Where something is wrong, it may be the name of the logo.
  if (image === undefined && hasErrors(file)) return
  if (image === undefined || isContentFile(`portals/${id}/${image}`)) {
    logos.set(id, image)
    return
  }
  reportError(file, `There is no file \`${image}\` beside this one.`, {
    place: placeOf(['look', 'logo', 'file']),
    mend: 'Put the logo there, or correct its name; capitals count.',
  })
}
