import type { Content } from '../../_content/content'
import type { Finding } from '../../_content/report'
import { readSource } from '../../_content/source'
import { checkFindings } from './check-findings'

/** From how many words on a line is the same in no two languages by chance; names count for none. */
const minWords = 4

/** Which part of such lines two translations may have in common. */
const maxShared = 0.5

/** What the messages of the interface hold beside their words. */
const syntax = /^\s*[\w-]+:|\{\w+\}|\b(?:plural|select|zero|one|two|few|many|other)\b/gu

/**
 * Reports which of the files of one text were copied from another language and not
 * translated yet.
 *
 * @param nameIn What the file is called in a language.
 * @param languages In which there is one; what a language is compared with comes before it.
 * @param isInterface Whether it is what pages say by themselves, in which a single line may be left.
 */
export function checkUntranslated(
  content: Content,
  nameIn: (lang: string) => string,
  languages: readonly string[],
  isInterface = false,
): Finding[] {
  return languages.flatMap((lang, index) => {
    const report = readSource(content, nameIn(lang))
    if (!report) return []
    const own = linesOf(report.source.text)
    for (const other of languages.slice(0, index).filter((known) => !areNear(known, lang))) {
      const theirs = linesOf(readSource(content, nameIn(other))?.source.text ?? '')
      const same = [...own].filter(([line]) => theirs.has(line))
      const file = nameIn(other).split('/').at(-1) ?? ''
      if (same.length > own.size * maxShared) {
        const message = checkFindings['file-untranslated'](file)
        if (isInterface) report.error(message)
        else report.warn(message)
      } else if (isInterface) {
        for (const [line, number] of same) {
          const place = { line: number, column: 1 }
          report.warn(checkFindings['line-untranslated'](file), {
            place,
            about: line.split(':')[0]?.trim(),
          })
        }
      }
    }
    return report.findings
  })
}

/** The lines of a file that are sentences in its language, each with its number. */
function linesOf(text: string): Map<string, number> {
  const head = /^---\n.*?\n---\n/s.exec(text.replace(/\r\n?/g, '\n'))?.[0].split('\n').length ?? 1
  const lines = text.split(/\r\n|\n|\r/).map((line, index) => [line, index + 1] as const)
  return new Map(lines.filter(([line, number]) => number >= head && isSentence(line)))
}

function isSentence(line: string): boolean {
  if (/^\s*<|^\s*#\s*[^#]*$/.test(line)) return false
  return (line.replace(syntax, ' ').match(/(?<!\p{L})\p{Ll}{2,}/gu) ?? []).length >= minWords
}

/** Whether two languages are variants of one. */
function areNear(one: string, other: string): boolean {
  return one.split('-')[0] === other.split('-')[0]
}
