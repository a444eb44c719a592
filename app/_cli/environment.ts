import { z } from 'zod'
import { contentFolder } from '../_content/folder'

/** The settings that the commands take from the environment; empty is as good as absent. */
const environmentSchema = z.object({
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
})

const expected: Record<string, string> = {
  NODE_ENV: 'development, production or test, or left unset',
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
  return { port: parsed.data.PORT }
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
