import path from 'node:path'
import { localUrl } from '../_addresses/links'
import { readPortals } from '../_portals/portals'
import { command, readEnvironment, run } from './command'
import { type Answers, entries, type Question, questions, refuse } from './new-portal/answers'
import { ask } from './new-portal/ask'
import { existingPortals } from './new-portal/existing-portals'
import { portalFiles } from './new-portal/files'
import { findTemplate } from './new-portal/template'
import { writePortal } from './new-portal/write-portal'

const flags = Object.keys(questions) as Question[]

const newPortal = command(
  'new-portal',
  'Asks for what a new portal needs and writes its files, without mistakes. Where there is no terminal, all is given as options.',
)
for (const flag of flags) newPortal.option(`--${flag} <answer>`, questions[flag])

await run(
  newPortal
    .option('--like <id>', 'The portal whose charters it takes over; the first one when left out')
    .action(async ({ like, ...given }: Partial<Answers> & { like?: string }) => {
      const { content, port, now } = readEnvironment()
      if (like !== undefined && !readPortals(content).ids.includes(like)) {
        throw new Error(`--like: There is no portal "${like}".`)
      }
      const existing = existingPortals(content, like)
      for (const flag of flags) {
        const answer = given[flag]
        const refusal = answer !== undefined && refuse(flag, answer, existing)
        if (refusal) throw new Error(`--${flag}: ${refusal}.`)
      }
      const missing = flags.filter((flag) => !(flag in given))
      if (missing.length > 0 && !process.stdin.isTTY) {
        throw new Error(`There is no terminal to ask on; give --${missing.join(', --')} too.`)
      }
      const answers = await ask(given, existing, process.stdin, process.stdout)
      const languages = entries(answers.languages)
      const template = findTemplate(content, languages, like)
      if (!template) throw new Error('The charters whose text would be taken over are gone.')
      const files = portalFiles(answers, template, now)
      const folder = writePortal(content, answers.id, languages, files)

      for (const name of files.keys()) console.log(path.relative('', path.join(folder, name)))
      const [host = ''] = entries(answers.hosts)
      const [lang = ''] = languages
      console.log(
        'Next: let its charters list the cookies that only this portal sets, and `npm run check`;\n' +
          `\`npm run dev\` shows it at ${localUrl({ hosts: [host], languages: [lang] }, lang, port)}`,
      )
    }),
)
