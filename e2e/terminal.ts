import { test } from 'playwright/test'
import { execute, type Outcome, type Settings } from './command'
import { isInstalled, sayLeftOut } from './left-out'

/**
 * Runs `npm run <script>` on a terminal, by the `script` of util-linux; all that is printed
 * is in `stdout`. Where that is not installed, the test is skipped.
 */
export function runOnTerminal(script: string, { args = [], ...settings }: Settings): Outcome {
  if (!isInstalled(['script', '--version'], 'util-linux')) {
    sayLeftOut(`\`npm run ${script}\` on a terminal`, 'the `script` of util-linux')
    test.skip()
  }
  const command = ['npm', 'run', '--silent', script, '--', ...args].join(' ')
  return execute(['script', '--quiet', '--return', '--command', command, '/dev/null'], settings)
}
