import type { Content } from './content'

/**
 * `make`, remembered by its arguments. A promise that fails is forgotten.
 *
 * @param limit How many results are kept, those last asked for; all when left out.
 * @param keyOf What tells one call from another, where that is not the arguments, as texts.
 */
export function memoize<A extends unknown[], R>(
  make: (...args: A) => R,
  limit = Number.POSITIVE_INFINITY,
  keyOf: (...args: A) => string = (...args) => args.join('\0'),
): (...args: A) => R {
  const results = new Map<string, R>()
  return (...args) => {
    const key = keyOf(...args)
    const known = results.has(key)
    const result = known ? (results.get(key) as R) : make(...args)
    if (known && limit === Number.POSITIVE_INFINITY) return result
    // The newest is last, so the first is the one to go.
    results.delete(key)
    results.set(key, result)
    const [oldest] = results.size > limit ? results.keys() : []
    if (oldest !== undefined) results.delete(oldest)
    if (!known && result instanceof Promise) {
      result.catch(() => results.get(key) === result && results.delete(key))
    }
    return result
  }
}

/**
 * `read`, which takes a content folder and is remembered by its other arguments
 * for as long as that folder is open: two folders have nothing in common.
 *
 * @param limit How many results are kept for each folder; all when left out.
 */
export function reader<A extends string[], R>(
  read: (content: Content, ...args: A) => R,
  limit?: number,
): (content: Content, ...args: A) => R {
  const readers = new WeakMap<Content, (...args: A) => R>()
  return (content, ...args) => {
    let own = readers.get(content)
    if (!own) {
      own = memoize((...rest: A) => read(content, ...rest), limit)
      readers.set(content, own)
    }
    return own(...args)
  }
}
