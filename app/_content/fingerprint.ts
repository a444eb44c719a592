import { createHash } from 'node:crypto'

/** Eight hexadecimal digits that change with what they stand for (SHA-256, its first 32 bits). */
export function fingerprintOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex').slice(0, 8)
}
