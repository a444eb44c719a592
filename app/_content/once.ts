import { cache } from 'react'
import type { VFile } from 'vfile'

/**
 * Whether pages are served while their content is edited, under `npm run dev`.
 * Next.js alone has requests; the commands read each file once.
 */
export const editing =
  process.env.NEXT_RUNTIME !== undefined && process.env.NODE_ENV === 'development'

/** What `once` tells calls apart by: a text, or a thing’s id. */
type Key = string | { id: string }

/**
 * `read`, remembered by its arguments: for as long as the process lives, or while
 * editing for one request only, so that a saved file shows at the next view.
 *
 * @param most How many results are kept, those last asked for; all when left out.
 */
export function once<A extends Key[], R>(
  read: (...args: A) => R,
  most = Number.POSITIVE_INFINITY,
): (...args: A) => R {
  if (editing) return cache(read)
  const results = new Map<string, R>()
  return (...args) => {
    const key = args.map((arg) => (typeof arg === 'string' ? arg : arg.id)).join('\0')
    const known = results.has(key)
    const result = known ? (results.get(key) as R) : read(...args)
    if (known && most === Number.POSITIVE_INFINITY) return result
    // The newest is last, so the first is the one to go.
    results.delete(key)
    results.set(key, result)
    const [oldest] = results.size > most ? results.keys() : []
    if (oldest !== undefined) results.delete(oldest)
    // What failed once may succeed the next time.
    if (!known && result instanceof Promise) result.catch(() => results.delete(key))
    return result
  }
}

/**
 * `parse`, which must depend on nothing but a file's path and text, remembered
 * for the last text of each path. What it reports is put on every new `VFile` of
 * that text.
 */
export function oncePerText<R>(parse: (file: VFile) => R): (file: VFile) => R {
  const known = new Map<string, { text: VFile['value']; result: R; messages: VFile['messages'] }>()
  return (file) => {
    const last = known.get(file.path)
    if (last && last.text === file.value) {
      file.messages.push(...last.messages)
      return last.result
    }
    const before = file.messages.length
    const result = parse(file)
    known.set(file.path, { text: file.value, result, messages: file.messages.slice(before) })
    return result
  }
}
