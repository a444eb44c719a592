import type { VFile } from 'vfile'
import type { z } from 'zod'
import { absentFile, isContentFile, readContentFile } from '../_content/folder'
import { editing, once, oncePerText } from '../_content/once'
import { ContentError, hasErrors, reportError } from '../_content/problems'
import { type Located, parseYaml } from '../_content/yaml'
import { type Portal, portalId, portalSchema } from './portal'

/** What is right in a `portal.yaml`, and where. */
export type ParsedPortal = Located<z.output<typeof portalSchema>>

/** What one `portal.yaml` says. */
interface ReadPortal {
  /** The file, with what is wrong in it. */
  file: VFile
  /** `undefined` when it cannot be read at all. */
  parsed: ParsedPortal | undefined
  /** The languages that it declares; `undefined` where that is not known. */
  languages: string[] | undefined
  /** The logo that it names, if any; `undefined` where that is not known. */
  logo: { file: string | undefined } | undefined
  /** `undefined` when anything in it is wrong. */
  value: Portal | undefined
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

/** Reads and checks `portals/<id>/portal.yaml`. */
export const readPortal = once((id: string): ReadPortal => {
  const name = `portals/${id}/portal.yaml`
  const file = readContentFile(name) ?? absentFile(name)
  checkId(id, file)
  const parsed = parsePortal(file)
  if (parsed) checkLanguages(parsed, file)
  const logo = parsed && findLogo(id, parsed, file)
  const value = parsed?.value && !hasErrors(file) ? { id, ...parsed.value } : undefined
  const declared = parsed?.sound.languages
  const languages = declared?.every((lang) => lang !== undefined) ? declared : undefined
  return { file, parsed, languages, logo, value }
})

/**
 * The portal whose folder is called `id`, which must be there.
 *
 * @throws ContentError when its `portal.yaml` has a mistake.
 */
export function loadPortal(id: string): Portal {
  const { file, value } = readPortal(id)
  if (!value) throw new ContentError([file])
  return value
}

function checkId(id: string, file: VFile): void {
  if (portalId.safeParse(id).success) return
  reportError(file, `\`${id}\` cannot be a portal’s id.`, {
    mend: 'Name the folder with lower-case letters, digits and single hyphens.',
  })
}

function checkLanguages({ sound, placeOf }: ParsedPortal, file: VFile): void {
  sound.languages?.forEach((language, index) => {
    if (language === undefined || sound.languages?.indexOf(language) === index) return
    reportError(file, `The language \`${language}\` is listed twice.`, {
      place: placeOf(['languages', index]),
      mend: 'Remove one of them.',
    })
  })
}

/** Which logo portal `id` names; says when that is not there. */
function findLogo(id: string, { sound, placeOf }: ParsedPortal, file: VFile): ReadPortal['logo'] {
  const image = sound.look?.logo?.file
  // Where something is wrong, it may be the name of the logo.
  if (image === undefined) return hasErrors(file) ? undefined : { file: image }
  if (isContentFile(`portals/${id}/${image}`)) return { file: image }
  reportError(file, `There is no file \`${image}\` beside this one.`, {
    place: placeOf(['look', 'logo', 'file']),
    mend: 'Put the logo there, or correct its name; capitals count.',
  })
  return undefined
}
