import type { z } from 'zod'
import { constraintOf } from './constraint'
import type { Message } from './define-findings'
import type { Localized } from './localized'
import { suggestName } from './nearest'
import type { Place, Report } from './report'
import { schemaFindings } from './schema-findings'

/**
 * How schemas parse, so that their issues can be explained: each with its input,
 * an unknown field with the names of those that exist.
 */
export const schemaMessages = {
  reportInput: true,
  error: (issue: z.core.$ZodRawIssue) => {
    if (issue.code !== 'unrecognized_keys' || !issue.inst) return undefined
    const { shape = {} } = issue.inst._zod.def as Partial<z.core.$ZodObjectDef>
    return Object.keys(shape).join()
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

/** Says one mistake that a schema found, in the editor’s words. */
export function reportIssue(
  report: Report,
  issue: z.core.$ZodIssue,
  placeOf: (path: readonly PropertyKey[]) => Place,
  placeOfKey: (path: readonly PropertyKey[]) => Place,
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
    report.error(explain(issue, subject), { place: placeOf(issue.path) })
  }
}

function explain(issue: z.core.$ZodIssue, subject: string | Localized): Message {
  if (isMissing(issue)) {
    const last = issue.path.at(-1)
    const list = issue.path.slice(0, -1).map(String).join('.')
    if (typeof last === 'number') return schemaFindings['list-too-short'](list)
    return schemaFindings['field-missing'](subject, String(last))
  }
  if (issue.input === null) return schemaFindings['field-empty'](subject)
  const type = issue.code === 'invalid_type' && nameOfType[issue.expected]
  if (type) return schemaFindings['value-of-another-type'](subject, type, adviceFor(issue))
  const values = issue.code === 'invalid_value' && issue.values.map(String)
  const advice = values ? suggestName(String(issue.input), values) : readGuide
  return schemaFindings['value-refused'](subject, constraintOf(issue), advice)
}

function adviceFor({ expected, input }: z.core.$ZodIssueInvalidType): Localized {
  if (expected === 'object' || expected === 'record') {
    return { en: 'Write each as `name: value`.', fr: 'Écrivez chacun sous la forme `nom: valeur`.' }
  }
  const bare = typeof input === 'number' || typeof input === 'boolean'
  if (expected !== 'string' || !bare) return readGuide
  return {
    en: `Put it between quotes: "${input}".`,
    fr: `Mettez-le entre guillemets droits : "${input}".`,
  }
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  const ofType = issue.code === 'invalid_type' || issue.code === 'invalid_value'
  return ofType && issue.input === undefined
}
