import type { Emphasis, Parents, Strong } from 'mdast'

/** A name that an emphasis takes its marks from, with the words around it. */
interface AlteredName {
  from: number
  to: number
  /** Whether it can be nothing else. */
  sure: boolean
  /** The same words, of which all is shown; absent where they hold more than plain words. */
  instead: string | undefined
}

/** How the names of cookies begin that are met most: Google’s, Matomo’s, Meta’s, Hotjar’s. */
const common = /^(?:ga|gid|gat|gac|gcl|fbp|fbc|pk|hj|utm[a-z])$/i
/** How only names are made: digits, a point, a capital or another mark within. */
const nameLike = /\d|[a-z][A-Z]|[a-z]-[A-Z]|[._*]/

/** Whether `node`, in `parent` and as it is written in `source`, is made of names such as `_pk_id.*`. */
export function findAlteredName(
  node: Emphasis | Strong,
  parent: Parents | undefined,
  source: string,
): AlteredName | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined) return undefined
  const size = node.type === 'strong' ? 2 : 1
  const mark = source[start]
  const inner = source.slice(start + size, end - size)
  const before = source.slice(start - 1, start)
  // What follows the last part of another emphasis is that one’s mark.
  const isLast = parent?.type !== 'paragraph' && parent?.children.at(-1) === node
  const after = isLast ? '' : source.slice(end, end + 1)
  const sure = mark === '*' ? isBetween(before, inner, after) : isWithin(inner, after)
  const isName = mark === '_' && /^[\w.*-]+$/.test(inner)
  if (!sure && !(isName && (common.test(inner) || nameLike.test(inner)))) return undefined

  const reach = 80
  const from =
    start - lengthOf(/[\p{L}\p{N}_.*-]*$/u, source.slice(Math.max(0, start - reach), start))
  const to = end + lengthOf(/^(?:\.?[\p{L}\p{N}_*-])*/u, source.slice(end, end + reach))
  const written = source.slice(from, to)
  const isPlain = written.length < 300 && !/[`[\]<{\\|\n]/.test(written)
  return { from, to, sure, instead: isPlain ? quoteNames(written) : undefined }
}

/** Whether an emphasis by `*` begins at the end of a name, or between two numbers. */
function isBetween(before: string, inner: string, after: string): boolean {
  if (/^[,;:.)/|]/.test(inner)) return true
  if (/\d/.test(before) && /^\d/.test(inner)) return /\d/.test(after)
  return /[\p{L}\d._-]/u.test(before) && /\s/.test(inner)
}

/** Whether an emphasis by `_` is the beginning of a name, or one that browsers reserve. */
function isWithin(inner: string, after: string): boolean {
  return !/\s/.test(inner) && (/[*<{]/.test(after) || /^(?:Host|Secure)-/.test(inner))
}

/** `text`, its names between backticks and a backslash before each other mark. */
function quoteNames(text: string): string {
  return text.replace(/\S+/g, (word) => {
    if (!/[*_]/.test(word)) return word
    const [, head = '', name = '', tail = ''] =
      /^([(«“"']*)(.*?)([,;:.!?)»”"'…]*)$/u.exec(word) ?? []
    if (/^\w[\w.*-]*$/.test(name) && /_/.test(name)) return `${head}\`${name}\`${tail}`
    return word.replace(/[*_]/g, '\\$&')
  })
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}
