import { z } from 'zod'
import { schemaMessages } from './schema-issues'

/**
 * A schema of values that are written in one of several forms. The form is told by
 * what is written, so that mistakes are those of that form and not of all.
 *
 * @param formOf The one of `forms` that `written` is in.
 */
export function chooseSchema<const S extends readonly [z.ZodType, ...z.ZodType[]]>(
  forms: S,
  formOf: (written: unknown) => S[number],
) {
  return z.preprocess((written, context) => {
    const { error } = formOf(written).safeParse(written, schemaMessages)
    for (const issue of error?.issues ?? []) context.issues.push(issue as z.core.$ZodRawIssue)
    return written
  }, z.union(forms))
}

/** Whether `written` is a group of fields. */
export function isGroup(written: unknown): written is Record<string, unknown> {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}
