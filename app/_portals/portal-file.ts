import type { z } from 'zod'
import type { Content } from '../_content/content'
import { reader } from '../_content/memoize'
import { hasErrors, type Report, type Source } from '../_content/report'
import { type Read, resultOf } from '../_content/result'
import { readSource, reportOn } from '../_content/source'
import { type Located, parseYaml } from '../_content/yaml'
import { nameOfLanguage } from '../_languages/messages'
import { choiceCookie } from './choice-cookie'
import { checkContacts } from './contacts'
import { checkSignals } from './gate-settings'
import { readLogo } from './logo'
import { type Logo, type Portal, portalId, portalSchema } from './portal'
import { portalFindings } from './portal-findings'

/** What one `portal.yaml` says. */
interface ReadPortal extends Read<Portal> {
  source: Source
  /** What is right in it, and where; `undefined` when it cannot be read at all. */
  parsed: Located<z.output<typeof portalSchema>> | undefined
  /** The languages that it declares; `undefined` where that is not known. */
  languages: readonly string[] | undefined
  /** The image that it names as its logo, if any; `undefined` where that is not known. */
  image: { file: string | undefined } | undefined
}

/** Reads and checks `portals/<id>/portal.yaml` and the logo that it names. */
export const readPortal = reader((content, id: string): ReadPortal => {
  const name = `portals/${id}/portal.yaml`
  const read = readSource(content, name)
  const report = read ?? reportOn(content, name)
  if (!read) report.error(portalFindings['portal-file-missing']())
  if (!portalId.safeParse(id).success) report.error(portalFindings['portal-id-refused'](id))
  const parsed = read && parseYaml(read, read.source.text, portalSchema)
  if (parsed) {
    reportRepeated(parsed, report)
    checkContacts(parsed, report)
    checkCookie(parsed, report)
    checkSignals(parsed, report)
  }
  const image = parsed && findImage(content, id, parsed, report)
  const logo = image?.file === undefined ? undefined : readLogo(content, id, image.file)
  report.add(logo?.findings ?? [])
  const declared = parsed?.partial.languages
  return {
    ...resultOf(parsed?.value && toPortal(content, id, parsed.value, logo?.value), report.findings),
    source: report.source,
    parsed,
    languages: declared?.every((lang) => lang !== undefined) ? declared : undefined,
    image,
  }
})

function toPortal(
  content: Content,
  id: string,
  { look, ...fields }: z.output<typeof portalSchema>,
  logo: Omit<Logo, 'alt'> | undefined,
): Portal {
  const { accent, logo: written } = look
  const { languages } = fields
  return {
    id,
    ...fields,
    site: fields.site ?? `https://${fields.hosts[0]}/`,
    cookie: toChoiceCookie(fields.cookie),
    languageNames: Object.fromEntries(
      languages.map((lang) => [lang, nameOfLanguage(content, lang)]),
    ),
    look: written && logo ? { accent, logo: { ...logo, alt: written.alt } } : { accent },
  }
}

/** The cookie that keeps choices on portal `id`, as far as its `portal.yaml` can be read. */
export function choiceCookieOn(content: Content, id: string): Portal['cookie'] {
  return toChoiceCookie(readPortal(content, id).parsed?.partial.cookie)
}

function toChoiceCookie(
  stated: { name?: string | undefined; domain?: string | undefined } = {},
): Portal['cookie'] {
  const { name = choiceCookie.name, domain } = stated
  return { name, ...(domain && { domain }) }
}

/** Reports where nobody has said what the cookie is called that a portal stores among others of its host. */
function checkCookie(
  { partial, data, placeOf }: NonNullable<ReadPortal['parsed']>,
  report: Report,
): void {
  const { path = '/' } = partial
  const { cookie } = data as { cookie?: { name?: unknown } | null }
  if (path === '/' || cookie?.name !== undefined) return
  report.error(portalFindings['cookie-unnamed'](choiceCookie.name), { place: placeOf(['path']) })
}

function reportRepeated(
  { partial, placeOf }: NonNullable<ReadPortal['parsed']>,
  report: Report,
): void {
  const lists = [
    ['language-twice', 'languages'],
    ['category-twice', 'categories'],
  ] as const
  for (const [id, field] of lists) {
    const entries = partial[field] ?? []
    for (const [index, entry] of entries.entries()) {
      if (entry === undefined || entries.indexOf(entry) === index) continue
      report.error(portalFindings[id](entry), { place: placeOf([field, index]) })
    }
  }
}

/** Which image portal `id` names as its logo; reports when that is not there. */
function findImage(
  content: Content,
  id: string,
  { partial, placeOf }: NonNullable<ReadPortal['parsed']>,
  report: Report,
): ReadPortal['image'] {
  const file = partial.look?.logo?.file
  // Where something is wrong, it may be the name of the logo.
  if (file === undefined) return hasErrors(report.findings) ? undefined : { file }
  if (content.hasFile(`portals/${id}/${file}`)) return { file }
  report.error(portalFindings['logo-missing'](file), { place: placeOf(['look', 'logo', 'file']) })
  return undefined
}
