import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { type EditorLanguage, LocalizedError } from '../../_content/localized'
import { type Answers, type Existing, type Question, refuse, suggest } from './answers'
import { questions, words } from './words'

const colon = { en: ':', fr: '\u202F:' }

/**
 * Asks on a terminal, in `lang`, for every answer that `given` lacks, again until it can be
 * taken. An empty answer takes the suggestion in brackets.
 *
 * @throws Error when the terminal is closed before the last answer.
 */
export async function ask(
  given: Partial<Answers>,
  existing: Existing,
  lang: EditorLanguage,
  input: Readable,
  output: Writable,
): Promise<Answers> {
  const lines = createInterface({ input, output })
  let ended = false
  lines.once('close', () => {
    ended = true
  })
  // Unlike `question()`, this loses no line that comes before it is asked for, as pasted ones do.
  const read = lines[Symbol.asyncIterator]()
  const answers = { ...given }
  try {
    for (const question of Object.keys(questions) as Question[]) {
      while (answers[question] === undefined) {
        const suggested = suggest(question, answers, existing)
        const fits = suggested !== undefined && !refuse(question, suggested, existing)
        const prompt = `${questions[question][lang]}${fits ? ` [${suggested}]` : ''}${colon[lang]} `
        lines.setPrompt(prompt)
        // Lines that came before their end can still be read.
        if (ended) output.write(prompt)
        else lines.prompt()
        const { value, done } = await read.next()
        if (done) throw new LocalizedError(words.stopped)
        const answer = value.trim() === '' && fits ? suggested : value.trim()
        const refusal = refuse(question, answer, existing)
        if (refusal) output.write(`  ${refusal[lang]}.\n`)
        else answers[question] = answer
      }
    }
  } finally {
    lines.close()
  }
  return answers as Answers
}
