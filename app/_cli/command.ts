import { Command } from 'commander'
import { z } from 'zod'
import { type Content, openContent } from '../_content/content'
import { type EditorLanguage, LocalizedError } from '../_content/localized'

/** A variable that is empty is as good as absent. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => value || undefined, schema.optional())

/** The settings that the commands take from the environment. */
const environmentSchema = z.object({
  // Set where GitHub Actions runs a command.
  GITHUB_ACTIONS: optional(z.string()),
  NODE_ENV: optional(z.enum(['development', 'production', 'test'])),
  PORT: optional(
    z
      .string()
      .regex(/^[1-9][0-9]{0,4}$/)
      .transform(Number)
      .refine((port) => port <= 65_535),
  ),
  // The present, for builds that can be repeated (https://reproducible-builds.org/specs/source-date-epoch/).
  SOURCE_DATE_EPOCH: optional(
    z
      .string()
      .regex(/^[0-9]{1,11}$/)
      .transform(Number),
  ),
})

const expected: Record<string, string> = {
  NODE_ENV: 'development, production or test, or left unset',
  SOURCE_DATE_EPOCH: 'a time in whole seconds since 1970, or left unset for the present',
  PORT: 'a whole number from 1 to 65535, or left unset for 3000',
}

interface Environment {
  /** The folder that `CONTENT_DIR` names, opened. */
  content: Content
  port: number
  /** The present, in milliseconds since 1970. */
  now: number
  inGitHubActions: boolean
}

/**
 * Reads the environment and opens the content folder, once for a command.
 *
 * @throws Error in one line when a setting is not one of the values it can have, or
 *   there is no content folder.
 */
export function readEnvironment(): Environment {
  const parsed = environmentSchema.safeParse(process.env)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    throw new Error(`${name} is "${process.env[name]}"; it must be ${expected[name]}.`)
  }
  const { PORT = 3000, SOURCE_DATE_EPOCH, GITHUB_ACTIONS } = parsed.data
  return {
    content: openContent(process.env.CONTENT_DIR),
    port: PORT,
    now: SOURCE_DATE_EPOCH === undefined ? Date.now() : SOURCE_DATE_EPOCH * 1000,
    inGitHubActions: GITHUB_ACTIONS === 'true',
  }
}

/**
 * A command of package.json, with `--help`. What is wrong with its arguments, and what
 * it throws, becomes one line on standard error and exit code 1.
 */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`).description(description).configureOutput({
    outputError: (text, write) => {
      // The library begins with `error:`, and gives its advice on a line of its own.
      const [first = '', ...rest] = text.replace(/^error: /, '').trim()
      write(`Error: ${first.toUpperCase()}${rest.join('').replaceAll('\n', ' ')}\n`)
    },
  })
}

/** Runs `command`, whose action may fail. */
export async function run(command: Command): Promise<void> {
  try {
    await command.parseAsync()
  } catch (error) {
    const { lang = 'en' } = command.opts<{ lang?: EditorLanguage }>()
    const text = error instanceof LocalizedError ? error.texts[lang] : undefined
    const begin = { en: 'Error: ', fr: 'Erreur\u202F: ' }[lang]
    console.error(begin + (text ?? (error instanceof Error ? error.message : String(error))))
    process.exitCode = 1
  }
}
