import { spawnSync } from 'node:child_process'

/** When the fixtures are checked, in milliseconds since 1970: charters grow old. */
export const now = Date.parse('2026-11-21T12:00:00Z')

export interface Settings {
  args?: readonly string[]
  env?: Record<string, string>
  /** What is typed. */
  input?: string
}

/** What a command printed, and its exit code. */
export interface Outcome {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs `npm run <script>`. */
export function run(script: string, { args = [], ...settings }: Settings = {}): Outcome {
  return execute(['npm', 'run', '--silent', script, '--', ...args], settings)
}

/** Runs a program in the repository. */
export function execute(
  [program = '', ...args]: string[],
  { env, input = '' }: Omit<Settings, 'args'> = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      LC_ALL: 'C.UTF-8',
      PORT: '',
      SOURCE_DATE_EPOCH: String(now / 1000),
      ...env,
    },
    input,
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}
