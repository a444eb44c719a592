import { parseArgs } from 'node:util'
import { type Answers, type Present, type Question, questions, refuse } from './answers'

/**
 * The answers that are given as flags, such as `--name="Cabinet FSL"`.
 *
 * @throws Error in one line that names the flag, when there is no such flag or
 *   its answer cannot be taken.
 */
export function readFlags(args: string[], present: Present): Partial<Answers> {
  const flags = Object.keys(questions) as Question[]
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' }] as const))
  const given = parse(args, options)
  for (const flag of flags) {
    const answer = given[flag]
    const refusal = answer !== undefined && refuse(flag, answer, present)
    if (refusal) throw new Error(`--${flag}: ${refusal}.`)
  }
  return given
}

function parse(args: string[], options: Record<string, { type: 'string' }>): Partial<Answers> {
  try {
    return { ...parseArgs({ args, options }).values } as Partial<Answers>
  } catch (error) {
    // Node.js gives its advice on lines of their own.
    throw new Error((error as Error).message.replace(/\s*\n\s*/g, ' '))
  }
}
