import { defineFindings, type Message } from '../_content/define-findings'

const findings = defineFindings({
  'address-in-angle-brackets': (instead: string) => ({
    en: ['An address between < and > is refused.', `Write \`${instead}\`.`],
    fr: ['Une adresse entre < et > est refusée.', `Écrivez \`${instead}\`.`],
  }),
  'comment-of-html': () => ({
    en: ['A comment of HTML is refused.', 'Write it as {/* … */}, without { } or */ in it.'],
    fr: ['Un commentaire HTML est refusé.', 'Écrivez-le {/* … */}, sans { } ni */ à l’intérieur.'],
  }),
  'comment-of-html-unclosed': () => ({
    en: ['This comment of HTML is never closed.', 'Write it as {/* … */}.'],
    fr: ['Ce commentaire HTML n’est jamais fermé.', 'Écrivez-le {/* … */}.'],
  }),
})

/** What HTML or other Markdown has between < and >, though MDX has not. */
interface HtmlMark {
  offset: number
  length: number
  message: Message
  /** What to write instead of it, exactly, where that is known. */
  replacement?: string | undefined
}

/** The address or comment that `text` has at `offset`, where a < stands. */
export function findHtmlMark(text: string, offset: number): HtmlMark | undefined {
  const rest = text.slice(offset)
  if (rest.startsWith('<!--')) return commentAt(rest, offset)
  const [written, address] =
    /^<((?:https?:|mailto:|tel:|www\.|[^\s<>@]+@|[\w-]+(?:\.[\w-]+)+)[^\s<>]*)>?/i.exec(rest) ?? []
  if (!written || !address) return undefined
  const [scheme = ''] = /^(?:https?|mailto|tel):/i.exec(address) ?? []
  const shown = scheme.startsWith('http') ? address : address.slice(scheme.length)
  const missing = scheme ? '' : address.includes('@') ? 'mailto:' : 'https://'
  const replacement = `[${shown}](${missing}${address})`
  const message = findings['address-in-angle-brackets'](replacement)
  const isWhole = written.endsWith('>')
  return { offset, length: written.length, message, replacement: isWhole ? replacement : undefined }
}

function commentAt(rest: string, offset: number): HtmlMark {
  const [written, inner = ''] = /^<!--(.*?)-->/s.exec(rest) ?? []
  if (!written) return { offset, length: 4, message: findings['comment-of-html-unclosed']() }
  // Within a paragraph, an empty line would end it.
  const isPlain = !/[{}]|\*\/|\n[ \t>]*\r?\n/.test(inner)
  const replacement = isPlain ? `{/*${inner}*/}` : undefined
  return { offset, length: written.length, message: findings['comment-of-html'](), replacement }
}
