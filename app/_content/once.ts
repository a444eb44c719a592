import { cache } from 'react'
import type { VFile } from 'vfile'

/**
 * Whether pages are served while their content is edited, under `npm run dev`.
 * Next.js alone has requests; the commands read each file once.
 */
export const editing =
  process.env.NEXT_RUNTIME !== undefined && process.env.NODE_ENV === 'development'

/**
 * `read`, remembered by its arguments (strings): for as long as the process
 * lives, or while editing for one request only, so that a saved file shows at
 * the next view.
 */
export function once<A extends string[], R>(read: (...args: A) => R): (...args: A) => R {
  if (editing) return cache(read)
  const results = new Map<string, R>()
  return (...args) => {
    const key = args.join('\0')
    if (!results.has(key)) results.set(key, read(...args))
    return results.get(key) as R
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
