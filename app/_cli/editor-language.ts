import { Option } from 'commander'
import { type EditorLanguage, editorLanguages } from '../_content/localized'

/** `--lang`, of the commands that speak to editors. */
export function langOption(): Option {
  return new Option('--lang <language>', 'The language that it speaks')
    .choices(editorLanguages)
    .default(editorLanguageOf(process.env, process.stdout.isTTY), 'that of the terminal, else "en"')
}

/**
 * The language that a command speaks when `--lang` does not say it: on a terminal
 * that of the environment (POSIX.1-2024, section 8.2: the first of these variables
 * that is not empty), if it is an editor’s; English anywhere else, so that programs
 * always read the same.
 */
export function editorLanguageOf(
  { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv,
  isTerminal: boolean,
): EditorLanguage {
  const locale = LC_ALL || LC_MESSAGES || LANG || ''
  const [language] = locale.split(/[-_.@]/)
  return editorLanguages.find((known) => isTerminal && known === language) ?? 'en'
}
