import path from 'node:path'
import { z } from 'zod'
import { day } from '../../_charters/front-matter'
import type { Content } from '../../_content/content'
import { isFindingId } from '../../_content/define-findings'
import { printable } from '../../_content/excerpt'
import { describeFields } from '../../_content/localized'
import type { Finding } from '../../_content/report'
import { readSource } from '../../_content/source'
import { parseYaml } from '../../_content/yaml'
import { text } from '../../_languages/translated'
import { acceptedFindings } from './accepted-findings'

const fields = describeFields({
  warning: {
    en: 'The warning, by what `npm run check` prints in brackets after it.',
    fr: 'L’avertissement, par ce que `npm run check` affiche entre crochets après lui.',
  },
  file: {
    en: 'The one file of this folder in which it is accepted; all of them when left out.',
    fr: 'Le seul fichier de ce dossier où il est accepté ; tous, en son absence.',
  },
  reason: {
    en: 'Why nobody can act on it.',
    fr: 'Pourquoi personne ne peut y donner suite.',
  },
  date: { en: 'The day when it was accepted.', fr: 'Le jour où il a été accepté.' },
})

/** An entry of `accepted-warnings.yaml`. */
export const acceptedWarningSchema = z.strictObject({
  warning: text.meta({ ...fields.warning, examples: ['lifetime-unstated:sessionid'] }),
  file: text.optional().meta({ ...fields.file, examples: ['cookies.fr.mdx'] }),
  reason: text.meta(fields.reason),
  date: day.meta(fields.date),
})

/** What `accepted-warnings.yaml` says, in the folder of a portal or in `shared`. */
export const acceptedWarningsSchema = z.array(acceptedWarningSchema)

interface Sorted {
  /** What is left, and what is wrong with the lists of accepted warnings. */
  findings: Finding[]
  /** The warnings that are accepted. */
  accepted: Finding[]
}

/** Takes those out of `findings` that are warnings accepted in the folder that they are about. */
export function sortOutAccepted(content: Content, findings: readonly Finding[]): Sorted {
  const byFolder = groupByFolder(content, findings)
  const accepted = new Set<Finding>()
  const own: Finding[] = []
  for (const folder of ['shared', ...content.listFolders('portals').map((id) => `portals/${id}`)]) {
    const report = readSource(content, `${folder}/accepted-warnings.yaml`)
    if (!report) continue
    const parsed = parseYaml(report, report.source.text, acceptedWarningsSchema)
    for (const [index, { warning, file }] of (parsed?.value ?? []).entries()) {
      const path = file && content.pathOf(`${folder}/${file}`)
      const found = (byFolder.get(folder) ?? []).filter(
        ({ id, source }) => asPrinted(id) === warning && (!path || source.path === path),
      )
      const place = parsed?.placeOf([index, 'warning'])
      if (found.some(({ severity }) => severity === 'error')) {
        report.error(acceptedFindings['accepted-error'](warning), { place })
      } else if (found.some((finding) => accepted.has(finding))) {
        report.error(acceptedFindings['accepted-twice'](warning), { place })
      } else if (found.length > 0) {
        for (const finding of found) accepted.add(finding)
      } else if (isFindingId(warning.split(':')[0] ?? '')) {
        report.warn(acceptedFindings['accepted-unused'](warning), { place, about: warning })
      } else {
        report.error(acceptedFindings['accepted-unknown'](warning), { place })
      }
    }
    own.push(...report.findings)
  }
  const left = findings.filter((finding) => !accepted.has(finding))
  return { findings: [...left, ...own], accepted: [...accepted] }
}

/** An id as editors copy it. */
const asPrinted = (id: string) => printable(id).trim()

/** What was found in the files of `shared` and of each portal’s folder. */
function groupByFolder(content: Content, findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = path.relative(content.folder, path.resolve(finding.source.path))
    const [folder = ''] = /^(?:shared|portals\/[^/]+)(?=\/)/.exec(file) ?? []
    const group = groups.get(folder) ?? []
    group.push(finding)
    groups.set(folder, group)
  }
  return groups
}
