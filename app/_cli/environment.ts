import { z } from 'zod'
import { contentFolder } from '../_content/folder'

/** The settings that the commands take from the environment; empty is as good as absent. */
const environmentSchema = z.object({
  // Set where GitHub Actions runs a command.
  GITHUB_ACTIONS: z.string().optional(),
  NODE_ENV: z.preprocess(
    (value) => value || undefined,
    z.enum(['development', 'production', 'test']).optional(),
  ),
  PORT: z.preprocess(
    (value) => value || undefined,
    z
      .string()
      .regex(/^[1-9][0-9]{0,4}$/)
      .default('3000')
      .transform(Number)
      .refine((port) => port <= 65_535),
  ),
  // The present, for builds that can be repeated (https://reproducible-builds.org/specs/source-date-epoch/).
  SOURCE_DATE_EPOCH: z.preprocess(
    (value) => value || undefined,
    z
      .string()
      .regex(/^[0-9]{1,11}$/)
      .transform(Number)
      .optional(),
  ),
})

const expected: Record<string, string> = {
  NODE_ENV: 'development, production or test, or left unset',
  SOURCE_DATE_EPOCH: 'a time in whole seconds since 1970, or left unset for the present',
  PORT: 'a whole number from 1 to 65535, or left unset for 3000',
}

/**
 * Reads the environment, and makes sure that there is a content folder.
 *
 * @throws Error in one line when a setting is not one of the values it can have.
 */
export function readEnvironment() {
  const parsed = environmentSchema.safeParse(process.env)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0])
    throw new Error(`${name} is "${process.env[name]}"; it must be ${expected[name]}.`)
  }
  contentFolder()
  const { PORT, SOURCE_DATE_EPOCH, GITHUB_ACTIONS } = parsed.data
  return {
    port: PORT,
    /** The present, in milliseconds since 1970. */
    now: SOURCE_DATE_EPOCH === undefined ? Date.now() : SOURCE_DATE_EPOCH * 1000,
    inGitHubActions: GITHUB_ACTIONS === 'true',
  }
}

/** Runs `command`; what it throws becomes one line on standard error and exit code 1. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    console.error(`Error: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
