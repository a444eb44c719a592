import { checkContent } from '../_charters/check'
import { formatMessage, messagesOf } from '../_content/problems'
import { readEnvironment, runCommand } from './environment'

/** `npm run check`: says everything that is wrong with the content; exit code 1 for mistakes. */
await runCommand(() => {
  readEnvironment()
  const { files, portals, charters } = checkContent()
  const messages = messagesOf(files)
  for (const message of messages) console.log(formatMessage(message))

  const errors = messages.filter((message) => message.fatal).length
  const warnings = messages.length - errors
  console.log(
    `${count(portals, 'portal')}, ${count(charters, 'charter')}: ` +
      `${count(errors, 'error')}, ${count(warnings, 'warning')}`,
  )
  if (errors > 0) process.exitCode = 1
})

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
