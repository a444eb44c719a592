/**
 * `Cache-Control` of an answer that is the same for everybody. A shared cache keeps it for
 * five minutes, and for one more gives away what it has while it asks again (RFC 5861,
 * section 3): six minutes after a deployment it has nothing of the one before.
 *
 * @param {number} seconds How long a browser need not ask again.
 */
export function keepFor(seconds) {
  return `public, max-age=${seconds}, s-maxage=300, stale-while-revalidate=60`
}

/** `Cache-Control` of an answer whose address changes with its content. */
export const keepForGood = 'public, max-age=31536000, immutable'
