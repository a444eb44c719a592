import type { Portal } from '../_portals/portal'
import { revisionPattern } from '../_published/revision'
import { isFromPortal } from './origin'

/** The most that a form of as many switches as there may be can need, in bytes, and some more. */
const maxSize = 4096

/** Why a request is refused; each has its message in the interface. */
export type Problem = 'origin' | 'type' | 'size' | 'malformed'

/** What a visitor asks to store. */
interface ConsentRequest {
  allowed: string[]
  revision: string
}

/**
 * Reads what the form sends: `choice` (`save`, `refuse` or `accept`), `revision`,
 * `allow` for each category that is switched on, and in `offered` those that it
 * had switches for (all when absent). Other fields are ignored.
 *
 * @param offered The categories that this portal asks about.
 * @returns What to store, or why the request is refused.
 */
export async function readConsentRequest(
  request: Request,
  portal: Portal,
  offered: readonly string[],
): Promise<ConsentRequest | Problem> {
  if (!isFromPortal(request.headers, portal)) return 'origin'
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return 'type'
  const body = await readBody(request)
  if (typeof body === 'string') return body

  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return 'malformed'
  }
  return parseFields(new URLSearchParams(text), offered) ?? 'malformed'
}

function parseFields(
  fields: URLSearchParams,
  offered: readonly string[],
): ConsentRequest | undefined {
  const [choice = '', ...others] = fields.getAll('choice')
  const [revision = '', ...revisions] = fields.getAll('revision')
  if (others.length > 0 || revisions.length > 0 || !revisionPattern.test(revision)) return undefined
  const names = new Set(fields.getAll('allow'))
  const switchedOn = offered.filter((category) => names.has(category))
  if (switchedOn.length !== names.size) return undefined
  // A page that was opened before a category was added did not offer it.
  const seen = fields.get('offered')?.split('.') ?? offered
  const all = offered.filter((category) => seen.includes(category))
  const choices: Partial<Record<string, string[]>> = {
    save: switchedOn,
    refuse: [],
    accept: all,
  }
  const allowed = Object.hasOwn(choices, choice) ? choices[choice] : undefined
  return allowed && { allowed, revision }
}

/** The body, read no further than it may be long. */
async function readBody(request: Request): Promise<Uint8Array | Problem> {
  if (Number(request.headers.get('content-length')) > maxSize) return 'size'
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength
      if (size > maxSize) return 'size'
      chunks.push(chunk)
    }
  } catch {
    // The visitor went away, or the body is not what its headers announce.
    return 'malformed'
  }
  return Buffer.concat(chunks)
}
