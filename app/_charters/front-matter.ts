import type { Root } from 'mdast'
import { z } from 'zod'
import { notEmpty } from '../_content/constraint'
import type { Report } from '../_content/report'
import { type Located, parseYaml } from '../_content/yaml'
import { cookieUseSchema } from './cookie'

const text = z.string().trim().min(1, notEmpty)

/** A day that an editor writes, as 2026-01-31. */
export const day = z.iso
  .date('must be a day written as 2026-01-31')
  .meta({ patternErrorMessage: 'must be a day written as 2026-01-31', examples: ['2026-01-31'] })

/** What stands between the two lines `---` at the head of a charter. */
export const frontMatterSchema = z.strictObject({
  title: text.describe('The first heading of the page and the name of the browser’s tab.'),
  updated: day.describe('The day of the last change, as year, month and day (ISO 8601).'),
  reviewed: day
    .optional()
    .describe(
      'The day when somebody last made sure that all of it still holds, if that was later.',
    ),
  cookies: z
    .array(cookieUseSchema)
    .describe(
      'The cookies in use, in the order in which tables show them. Each is a key of the catalogue, such a key with the fields that this charter words itself, or all the fields of another cookie.',
    ),
  form: z
    .strictObject({
      introduction: text
        .optional()
        .describe('What stands above the switches, in place of the interface’s own text.'),
      refusal: text
        .optional()
        .describe('What follows from refusing, in place of the interface’s own text.'),
    })
    .optional()
    .describe('What the form says in this portal’s own words, without Markdown.'),
})
export type FrontMatter = z.output<typeof frontMatterSchema>

/** Reads the front matter of a charter; `undefined` when there is none that can be read (see `parseYaml`). */
export function readFrontMatter(tree: Root, report: Report): Located<FrontMatter> | undefined {
  const [first] = tree.children
  if (first?.type === 'yaml') {
    // The line of the opening `---` is left empty, so that positions are the file’s.
    return parseYaml(report, `\n${first.value}`, frontMatterSchema)
  }
  const [fence] = /^(?:---[ \t]*\S.*|\+\+\+.*|;;;.*)/.exec(report.source.text) ?? []
  if (fence) {
    report.error(`Front matter that begins with \`${fence}\` is refused.`, {
      fix: 'Write it in YAML, between two lines that hold --- alone.',
    })
  } else {
    const begun = /^\s*---[ \t]*$/m.exec(report.source.text)?.index === 0
    report.error(
      begun
        ? 'The front matter does not end, or something stands before it.'
        : 'The charter has no front matter.',
      { fix: 'Begin the file with ---, its title, date and cookies, and --- again.' },
    )
  }
  return undefined
}
