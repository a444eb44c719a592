import { cache } from 'react'

/**
 * `read`, remembered by its arguments (strings): for as long as the process
 * lives, or in development for one request only, so that a saved file shows at
 * the next view.
 */
export function once<A extends string[], R>(read: (...args: A) => R): (...args: A) => R {
  // Next.js alone has requests; the commands read each file once.
  const serving = process.env.NEXT_RUNTIME !== undefined
  if (serving && process.env.NODE_ENV === 'development') return cache(read)
  const results = new Map<string, R>()
  return (...args) => {
    const key = args.join('\0')
    if (!results.has(key)) results.set(key, read(...args))
    return results.get(key) as R
  }
}
