import path from 'node:path'
import { readEnvironment, runCommand } from './environment'
import { entries, questions } from './new-portal/answers'
import { ask } from './new-portal/ask'
import { portalFiles } from './new-portal/files'
import { readFlags } from './new-portal/flags'
import { findModel } from './new-portal/model'
import { presentPortals } from './new-portal/present-portals'
import { writePortal } from './new-portal/write-portal'

/** `npm run new-portal`: writes the files of a new portal, which `check` has nothing against. */
await runCommand(async () => {
  const { port, now } = readEnvironment()
  const given = readFlags(process.argv.slice(2), presentPortals)
  const missing = Object.keys(questions).filter((flag) => !(flag in given))
  if (missing.length > 0 && !process.stdin.isTTY) {
    throw new Error(`There is no terminal to ask on; give --${missing.join(', --')} too.`)
  }
  const answers = await ask(given, presentPortals, process.stdin, process.stdout)
  const languages = entries(answers.languages)
  const model = findModel(languages)
  if (!model) throw new Error('The charters whose text would be taken over are gone.')
  const files = portalFiles(answers, model, now)
  const folder = writePortal(answers.id, languages, files)

  for (const name of files.keys()) console.log(path.relative('', path.join(folder, name)))
  console.log(
    'Next: let its charters list the cookies that only this portal sets, and `npm run check`;\n' +
      `\`npm run dev\` shows it at http://${entries(answers.hosts)[0]}.localhost:${port}/`,
  )
})
