import { z } from 'zod'
import { constraintOf, isConstraint } from './constraint'
import type { Message } from './define-findings'
import type { Localized } from './localized'
import { suggestName } from './nearest'
import type { Place, Report } from './report'
import { schemaFindings } from './schema-findings'

/**
 * How schemas parse, so that their issues can be explained: each with its input, an
 * unknown field with the names of those that exist, and a number where a text is
 * expected with what that text would have to be, if the number between quotes is not.
 */
export const schemaMessages = {
  reportInput: true,
  error: ({ code, inst, input }: z.core.$ZodRawIssue) => {
    if (code === 'unrecognized_keys' && inst) {
      const { shape = {} } = inst._zod.def as Partial<z.core.$ZodObjectDef>
      return Object.keys(shape).join()
    }
    if (code === 'invalid_type' && inst instanceof z.ZodString && isBare(input)) {
      return inst.safeParse(String(input)).error?.issues[0]?.message
    }
    return undefined
  },
} satisfies z.core.ParseContext<z.core.$ZodIssue>

/** What the schema calls a type, in the editor’s words. */
const nameOfType: Partial<Record<string, Localized>> = {
  string: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  boolean: { en: '`true` or `false`', fr: '`true` ou `false`' },
  array: { en: 'a list', fr: 'une liste' },
  tuple: { en: 'a list', fr: 'une liste' },
  object: { en: 'a group of fields', fr: 'un groupe de champs' },
  record: { en: 'a group of fields', fr: 'un groupe de champs' },
}

const readGuide = {
  en: 'Change the value; content/README.md says what each field takes.',
  fr: 'Changez la valeur ; content/LISEZMOI.md dit ce que chaque champ accepte.',
}

/** Where, and how, values are written in a file. */
interface Written {
  placeOf(path: readonly PropertyKey[]): Place
  placeOfKey(path: readonly PropertyKey[]): Place
  /** A plain value, such as a number, as its letters are. */
  writtenAt(path: readonly PropertyKey[]): string | undefined
}

/** Says one mistake that a schema found, in the editor’s words. */
export function reportIssue(
  report: Report,
  issue: z.core.$ZodIssue,
  { placeOf, placeOfKey, writtenAt }: Written,
): void {
  const field = issue.path.map(String).join('.')
  const subject = field ? `\`${field}\`` : { en: 'The file', fr: 'Le fichier' }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const path = [...issue.path, key]
      const suggestion = suggestName(key, issue.message.split(','))
      report.error(schemaFindings['field-unknown'](path.map(String).join('.'), suggestion), {
        place: placeOfKey(path),
      })
    }
  } else if (issue.code === 'invalid_key') {
    // A field’s name, where editors choose it, is wrong.
    for (const inner of issue.issues) {
      report.error(schemaFindings['field-name-refused'](subject, constraintOf(inner)), {
        place: placeOfKey(issue.path),
      })
    }
  } else {
    report.error(explain(issue, subject, writtenAt(issue.path)), { place: placeOf(issue.path) })
  }
}

function explain(
  issue: z.core.$ZodIssue,
  subject: string | Localized,
  written: string | undefined,
): Message {
  if (isMissing(issue)) {
    const last = issue.path.at(-1)
    const list = issue.path.slice(0, -1).map(String).join('.')
    if (typeof last === 'number') return schemaFindings['list-too-short'](list)
    return schemaFindings['field-missing'](subject, String(last))
  }
  if (issue.input === null) return schemaFindings['field-empty'](subject)
  const type = issue.code === 'invalid_type' && !isConstraint(issue) && nameOfType[issue.expected]
  if (type) return schemaFindings['value-of-another-type'](subject, type, adviceFor(issue, written))
  const values = issue.code === 'invalid_value' && issue.values.map(String)
  const advice = values ? suggestName(String(issue.input), values) : readGuide
  return schemaFindings['value-refused'](subject, constraintOf(issue), advice)
}

function adviceFor(
  { expected, input }: z.core.$ZodIssueInvalidType,
  written = String(input),
): Localized {
  if (expected === 'object' || expected === 'record') {
    return { en: 'Write each as `name: value`.', fr: 'Écrivez chacun sous la forme `nom: valeur`.' }
  }
  if (expected !== 'string' || !isBare(input)) return readGuide
  return {
    en: `Put it between quotes: "${written}".`,
    fr: `Mettez-le entre guillemets droits : "${written}".`,
  }
}

/** Whether YAML takes something for no text, though quotes would make it one. */
function isBare(input: unknown): boolean {
  return typeof input === 'number' || typeof input === 'boolean'
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  const ofType = issue.code === 'invalid_type' || issue.code === 'invalid_value'
  return ofType && issue.input === undefined
}
