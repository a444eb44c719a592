import type { VFile } from 'vfile'
import type { z } from 'zod'
import { suggest } from './nearest'
import { type Place, reportError } from './problems'

/**
 * How schemas are asked, so that what they find can be said: with the input,
 * and with the fields there are where one is unknown.
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
  file: VFile,
  issue: z.core.$ZodIssue,
  placeOf: (path: readonly PropertyKey[]) => Place,
  placeOfKey: (path: readonly PropertyKey[]) => Place,
): void {
  const place = placeOf(issue.path)
  const say = (reason: string, mend: string) => reportError(file, reason, { place, mend })
  const field = issue.path.map(String).join('.')
  const subject = field ? `\`${field}\`` : 'The file'

  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const path = [...issue.path, key]
      reportError(file, `There is no field \`${path.map(String).join('.')}\`.`, {
        place: placeOfKey(path),
        mend: suggest(key, issue.message.split(',')),
      })
    }
  } else if (issue.code === 'invalid_key') {
    // A field's name, where editors choose it, is wrong.
    for (const inner of issue.issues) {
      const at = { place: placeOfKey(issue.path), mend: 'Change the name.' }
      reportError(file, `${subject}: ${inner.message}.`, at)
    }
  } else if (isMissing(issue)) {
    const last = issue.path.at(-1)
    const list = issue.path.slice(0, -1).map(String).join('.')
    if (typeof last === 'number') say(`\`${list}\` has too few entries.`, 'Add one.')
    else say(`${subject} is missing.`, `Add \`${String(last)}:\` here.`)
  } else if (issue.input === null) {
    say(`${subject} has no value.`, 'Write its value; one that begins with # needs quotes.')
  } else if (issue.code === 'invalid_type') {
    const type = nameOfType[issue.expected] ?? issue.expected
    say(`${subject} is not ${type}.`, adviceFor(issue))
  } else if (issue.code === 'invalid_value') {
    say(`${subject}: ${issue.message}.`, suggest(String(issue.input), issue.values.map(String)))
  } else {
    say(`${subject}: ${issue.message}.`, guide)
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
