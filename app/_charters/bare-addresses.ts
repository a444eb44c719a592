/**
 * A mark that no address holds, or none ends with: Markdown ends one that stands by itself
 * at a space, and at marks of ASCII alone.
 */
const mark =
  /[«»“”„‹›"`|，。；：）］｝」』]|[’‘…–—·•](?=[^\p{L}\p{N}]*$)|&(?:nbsp|rsquo|lsquo|rdquo|ldquo|raquo|laquo|hellip|[mn]dash)$/u

/**
 * What to write instead of `address`, one that is a link by itself and has a mark of the
 * sentence around it at its end; `undefined` where it has none.
 */
export function partAddress(address: string): { mark: string; instead: string } | undefined {
  const found = mark.exec(address)
  if (!found) return undefined
  const own = trim(address.slice(0, found.index))
  const whole = /^www\./i.test(own) ? `https://${own}` : own
  return { mark: found[0], instead: `[${own}](${whole})${address.slice(own.length)}` }
}

/** `address` without the marks of the sentence at its end, as Markdown leaves them out: `https://a.fr/).` */
function trim(address: string): string {
  const isOpen = address.split(')').length > address.split('(').length
  const trimmed = address.replace(isOpen ? /[.,;:!?'*_~)]$/ : /[.,;:!?'*_~]$/, '')
  return trimmed === address ? address : trim(trimmed)
}
