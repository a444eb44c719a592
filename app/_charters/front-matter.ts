import type { Root } from 'mdast'
import { z } from 'zod'
import { isConflicted } from '../_content/conflict-marks'
import { constraint } from '../_content/constraint'
import { describeFields } from '../_content/localized'
import type { Report } from '../_content/report'
import { type Located, parseYaml } from '../_content/yaml'
import { text } from '../_languages/translated'
import { charterFindings } from './charter-findings'
import { cookieUseSchema } from './cookie'

const aDay = {
  en: 'must be a day written as 2026-01-31',
  fr: 'doit être un jour écrit comme 2026-01-31',
}

/** A day that an editor writes, as 2026-01-31. */
export const day = z.iso
  .date(constraint(aDay))
  .meta({ patternErrorMessage: aDay.en, examples: ['2026-01-31'] })

const fields = describeFields({
  title: {
    en: 'The first heading of the page and the name of the browser’s tab.',
    fr: 'Le premier titre de la page, et le nom de l’onglet du navigateur.',
  },
  updated: {
    en: 'The day of the last change, as year, month and day (ISO 8601).',
    fr: 'Le jour de la dernière modification : année, mois, jour (ISO 8601).',
  },
  reviewed: {
    en: 'The day when somebody last made sure that all of it still holds, if that was later.',
    fr: 'Le jour où l’on a vérifié pour la dernière fois que tout y est encore exact, s’il est plus récent.',
  },
  cookies: {
    en: 'The cookies in use, in the order in which tables show them. Each is a key of the catalogue, such a key with the fields that this charter words itself, or all the fields of another cookie.',
    fr: 'Les cookies utilisés, dans l’ordre où les tableaux les montrent. Chacun est une clé du catalogue, une telle clé avec les champs que cette charte formule elle-même, ou tous les champs d’un autre cookie.',
  },
  form: {
    en: 'What the form says in this portal’s own words, without Markdown.',
    fr: 'Ce que dit le formulaire avec les mots propres à ce portail, sans Markdown.',
  },
  introduction: {
    en: 'What stands above the switches, in place of the interface’s own text.',
    fr: 'Ce qui figure au-dessus des interrupteurs, à la place du texte de l’interface.',
  },
  refusal: {
    en: 'What follows from refusing, in place of the interface’s own text.',
    fr: 'Ce qu’entraîne un refus, à la place du texte de l’interface.',
  },
})

/** What stands between the two lines `---` at the head of a charter. */
export const frontMatterSchema = z.strictObject({
  title: text.meta(fields.title),
  updated: day.meta(fields.updated),
  reviewed: day.optional().meta(fields.reviewed),
  cookies: z.array(cookieUseSchema).meta(fields.cookies),
  form: z
    .strictObject({
      introduction: text.optional().meta(fields.introduction),
      refusal: text.optional().meta(fields.refusal),
    })
    .optional()
    .meta(fields.form),
})
export type FrontMatter = z.output<typeof frontMatterSchema>

/** Reads the front matter of a charter; `undefined` when there is none that can be read (see `parseYaml`). */
export function readFrontMatter(tree: Root, report: Report): Located<FrontMatter> | undefined {
  // Why is in the report on the file.
  if (isConflicted(report.source.text)) return undefined
  const [first] = tree.children
  if (first?.type === 'yaml') {
    // The line of the opening `---` is left empty, so that positions are the file’s.
    return parseYaml(report, `\n${first.value}`, frontMatterSchema)
  }
  const [fence] = /^(?:---[ \t]*\S.*|\+\+\+.*|;;;.*)/.exec(report.source.text) ?? []
  if (fence) {
    report.error(charterFindings['front-matter-of-another-kind'](fence))
    return undefined
  }
  const begun = /^\s*---[ \t]*$/m.exec(report.source.text)?.index === 0
  const id = begun ? 'front-matter-unfinished' : 'front-matter-missing'
  report.error(charterFindings[id]())
  return undefined
}
