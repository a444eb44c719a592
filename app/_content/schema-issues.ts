import type { z } from 'zod'
import { suggest } from './nearest'
import type { Place, Report } from './report'

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

const fields = 'a group of fields'

/** What the schema calls a type, in the editor's words. */
const nameOfType: Partial<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  array: 'a list',
  tuple: 'a list',
  object: fields,
  record: fields,
}

const guide = 'Change the value; content/README.md says what each field takes.'

/** Says one mistake that a schema found, in the editor's words. */
export function reportIssue(
  report: Report,
  issue: z.core.$ZodIssue,
  placeOf: (path: readonly PropertyKey[]) => Place,
  placeOfKey: (path: readonly PropertyKey[]) => Place,
): void {
  const place = placeOf(issue.path)
  const refuse = (reason: string, fix: string) => report.error(reason, { place, fix })
  const field = issue.path.map(String).join('.')
  const subject = field ? `\`${field}\`` : 'The file'

  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const path = [...issue.path, key]
      report.error(`There is no field \`${path.map(String).join('.')}\`.`, {
        place: placeOfKey(path),
        fix: suggest(key, issue.message.split(',')),
      })
    }
  } else if (issue.code === 'invalid_key') {
    // A field's name, where editors choose it, is wrong.
    for (const inner of issue.issues) {
      const at = { place: placeOfKey(issue.path), fix: 'Change the name.' }
      report.error(`${subject}: ${inner.message}.`, at)
    }
  } else if (isMissing(issue)) {
    const last = issue.path.at(-1)
    const list = issue.path.slice(0, -1).map(String).join('.')
    if (typeof last === 'number') refuse(`\`${list}\` has too few entries.`, 'Add one.')
    else refuse(`${subject} is missing.`, `Add \`${String(last)}:\` here.`)
  } else if (issue.input === null) {
    refuse(`${subject} has no value.`, 'Write its value; one that begins with # needs quotes.')
  } else if (issue.code === 'invalid_type') {
    const type = nameOfType[issue.expected] ?? issue.expected
    refuse(`${subject} is not ${type}.`, adviceFor(issue))
  } else if (issue.code === 'invalid_value') {
    refuse(`${subject}: ${issue.message}.`, suggest(String(issue.input), issue.values.map(String)))
  } else {
    refuse(`${subject}: ${issue.message}.`, guide)
  }
}

function adviceFor({ expected, input }: z.core.$ZodIssueInvalidType): string {
  if (nameOfType[expected] === fields) return 'Write each as `name: value`.'
  const bare = typeof input === 'number' || typeof input === 'boolean'
  return expected === 'string' && bare ? `Put it between quotes: "${input}".` : guide
}

function isMissing(issue: z.core.$ZodIssue): boolean {
  const ofType = issue.code === 'invalid_type' || issue.code === 'invalid_value'
  return ofType && issue.input === undefined
}
