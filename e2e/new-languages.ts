import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parse, stringify } from 'yaml'
import { copyContent } from './content-copy'
import { fixture } from './sites'

/** What an interface file states of its language. */
type Stated = Record<string, unknown>

/**
 * Languages that nothing but content names: with marks that are set apart, written from
 * right to left, and one that `Intl` does not know.
 */
export const newLanguages: Record<string, Stated> = {
  br: {
    direction: 'ltr',
    locale: 'br-FR',
    firstOfMonth: '1añ',
    narrowSpaces: { before: ': ; ! ? »', after: '«' },
    download: 'Pellgargañ ar «roll»:',
  },
  ar: { direction: 'rtl', locale: 'ar-EG' },
  co: { direction: 'ltr', locale: 'fr-FR', firstOfMonth: '1mu', languageName: 'Corsu' },
}

/** The portal of the fixture that has a charter in each of them. */
export const host = 'data.trois.example'

/**
 * The valid fixture site with these languages added by files alone. Their texts are the
 * English ones, which is no matter here; those of the interface begin with the language’s
 * tag, so that none is taken for one that nobody has translated yet.
 */
export function contentInNewLanguages(): string {
  const folder = copyContent(fixture.content)
  const portal = path.join(folder, 'portals', 'trois')
  const shared = path.join(folder, 'shared')
  for (const [lang, stated] of Object.entries(newLanguages)) {
    const words = parse(readFileSync(path.join(shared, 'interface.en.yaml'), 'utf8'))
    const own = { ...(mark(words, lang) as Stated), ...stated }
    writeFileSync(path.join(shared, `interface.${lang}.yaml`), stringify(own))
    for (const directory of [portal, path.join(shared, 'passages')]) {
      for (const file of readdirSync(directory).filter((name) => name.endsWith('.en.mdx'))) {
        copyFileSync(
          path.join(directory, file),
          path.join(directory, file.replace('.en.', `.${lang}.`)),
        )
      }
    }
  }
  for (const file of ['catalogue.yaml', 'categories.yaml']) {
    change(path.join(shared, file), (text) =>
      text.replace(/^( +)en: (.*)$/gm, (line, indent, words) =>
        [line, ...Object.keys(newLanguages).map((lang) => `${indent}${lang}: ${words}`)].join('\n'),
      ),
    )
  }
  const languages = ['en', 'fr', 'pt-BR', ...Object.keys(newLanguages)]
  change(path.join(portal, 'portal.yaml'), (text) =>
    text.replace(/^languages: .*$/m, `languages: [${languages.join(', ')}]`),
  )
  change(path.join(portal, 'cookies.br.mdx'), (text) => `${text}\nPetra eo ur «cookie»? Setu!\n`)
  return folder
}

/** `words`, and all within it, with `lang` before each text. */
function mark(words: unknown, lang: string): unknown {
  if (typeof words === 'string') return `${lang} ${words}`
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, mark(value, lang)]))
}

/** Saves a file anew. */
export function change(file: string, edit: (text: string) => string): void {
  const text = readFileSync(file, 'utf8')
  const edited = edit(text)
  if (edited === text) throw new Error(`Nothing was changed in ${file}.`)
  writeFileSync(file, edited)
}
