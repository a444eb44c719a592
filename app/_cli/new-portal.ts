import path from 'node:path'
import { localUrl } from '../_addresses/links'
import { type EditorLanguage, LocalizedError } from '../_content/localized'
import { readPortals } from '../_portals/portals'
import { command, readEnvironment, run } from './command'
import { langOption } from './editor-language'
import { type Answers, entries, type Question, refuse } from './new-portal/answers'
import { ask } from './new-portal/ask'
import { existingPortals } from './new-portal/existing-portals'
import { portalFiles } from './new-portal/files'
import { findTemplate } from './new-portal/template'
import { questions, words } from './new-portal/words'
import { writePortal } from './new-portal/write-portal'

interface Options extends Partial<Answers> {
  like?: string
  lang: EditorLanguage
}

const flags = Object.keys(questions) as Question[]

const newPortal = command(
  'new-portal',
  'Asks for what a new portal needs and writes its files, without mistakes. Where there is no terminal, all is given as options.',
)
for (const flag of flags) newPortal.option(`--${flag} <answer>`, questions[flag].en)

await run(
  newPortal
    .option('--like <id>', 'The portal whose charters it takes over; the first one when left out')
    .addOption(langOption())
    .action(async ({ like, lang, ...given }: Options) => {
      const { content, port, now } = readEnvironment()
      if (like !== undefined && !readPortals(content).ids.includes(like)) {
        throw new LocalizedError(words.refused('like', words.noPortal(like)))
      }
      const existing = existingPortals(content, like)
      for (const flag of flags) {
        const answer = given[flag]
        const refusal = answer === undefined ? undefined : refuse(flag, answer, existing)
        if (refusal) throw new LocalizedError(words.refused(flag, refusal))
      }
      const missing = flags.filter((flag) => !(flag in given))
      if (missing.length > 0 && !process.stdin.isTTY) {
        throw new LocalizedError(words.noTerminal(`--${missing.join(', --')}`))
      }
      const answers = await ask(given, existing, lang, process.stdin, process.stdout)
      const languages = entries(answers.languages)
      const template = findTemplate(content, languages, like)
      if (!template) throw new LocalizedError(words.templateGone)
      const files = portalFiles(answers, template, now)
      const folder = writePortal(content, answers.id, languages, files)

      for (const name of files.keys()) console.log(path.relative('', path.join(folder, name)))
      const [host = ''] = entries(answers.hosts)
      const [first = ''] = languages
      const url = localUrl({ hosts: [host], languages: [first] }, first, port)
      console.log(words.next(url)[lang])
    }),
)
