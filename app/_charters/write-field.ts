import type { Cookie } from './cookie'
import { type Lifetime, writeLifetime } from './duration'

/** A field of a cookie in one line, as editors write it; `undefined` where it is left out. */
export function writeField(value: Cookie[keyof Cookie] | Record<string, string>) {
  if (value === undefined || typeof value === 'string') return value
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'object' && 'parts' in value) return writeLifetime(value as Lifetime)
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
