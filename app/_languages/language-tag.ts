import { z } from 'zod'
import { constraint } from '../_content/constraint'

const tagPattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/
const aTag = {
  en: 'must be a language tag in its usual case, such as "fr" or "pt-BR"',
  fr: 'doit être un code de langue dans sa casse habituelle, comme "fr" ou "pt-BR"',
}

/**
 * A language as BCP 47 writes it (RFC 5646), in canonical case: `fr`, `en`,
 * `pt-BR`. It is also a path segment.
 */
export const languageTag = z
  .string()
  .refine((tag) => tagPattern.test(tag) && isCanonical(tag), constraint(aTag))
  .meta({
    pattern: tagPattern.source,
    patternErrorMessage: aTag.en,
    examples: ['fr', 'en', 'pt-BR'],
  })

/** Whether `tag` is a well-formed BCP 47 language tag in canonical case. */
export function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag
  } catch {
    return false
  }
}
