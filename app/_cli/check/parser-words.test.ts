import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'playwright/test'
import { parseDocument, visit } from 'yaml'
import { parser } from '../../_charters/markdown'
import { openContent } from '../../_content/content'
import { editorLanguages } from '../../_content/localized'
import { checkContent } from './content'

const valid = path.join('e2e', 'fixtures', 'valid')
const files = [
  'portals/trois/portal.yaml',
  'portals/trois/cookies.fr.mdx',
  'portals/donnees/cookies.fr.mdx',
  'shared/catalogue.yaml',
  'shared/interface.fr.yaml',
  'shared/passages/suite.fr.mdx',
].map((name) => ({ name, text: readFileSync(path.join(valid, name), 'utf8') }))

/** What parsers of YAML, of messages and of MDX stumble over. */
const pieces = [
  ...'{}[]<>"\'&*!|%@`#:,?-\\~_',
  ': ',
  ' #',
  '\n',
  '\n---\n',
  '\n- ',
  '\n  - a: b\n c: d',
  '\t',
  '\u00A0',
  '\0',
  '&a ',
  '*a',
  '!!js/function ',
  '<<: ',
  '? ',
  '"\\q"',
  '{count, plural, one {#',
  '{date, foo}',
  '{, }',
  "'{",
  '<a href={b}>',
  '</abbr>',
  '<1',
  '<a:b.c>',
  '<!-- ',
  '{/* ',
  'import x\n',
  '| - |\n',
  '[^1]: ',
  '1e999',
  'null',
  '2026-02-31',
]

/** Names of errors, and how schemas speak where nobody words what they say. */
const foreign =
  /\b[A-Z]{2,}(?:_[A-Z]+)+\b|\bInvalid (?:input|option|key|element|string)\b|\bToo (?:small|big)\b|Unrecognized key|expected \w+, received|\bundefined\b|\[object |\bNaN\b|\bat .+:\d+:\d+/

/** The beginnings of what the parsers themselves say of `text`. */
function parserWords(name: string, text: string): string[] {
  const said: string[] = []
  const listen = (parse: () => unknown) => {
    try {
      parse()
    } catch (error) {
      const { reason, message } = error as Error & { reason?: string }
      said.push(reason ?? message)
    }
  }
  const yaml = name.endsWith('.mdx') ? (text.split(/^---$/m)[1] ?? '') : text
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false })
  said.push(...[...document.errors, ...document.warnings].map(({ message }) => message))
  listen(() => document.toJS({ maxAliasCount: 100 }))
  if (name.endsWith('.mdx')) listen(() => parser.parse(text))
  if (name.includes('interface')) {
    visit(document, {
      Scalar(_, { value }) {
        if (typeof value === 'string') listen(() => new IntlMessageFormat(value, 'fr').format({}))
      },
    })
  }
  // Of a name or a number in quotes, the file itself may be full.
  return said.map((message) => message.split(/[`"'(\n:]/)[0]?.trim() ?? '').filter(isSentence)
}

const isSentence = (words: string) => words.split(' ').length >= 3

const place = fc.double({ min: 0, max: 1, noNaN: true })
const mutation = fc.record({
  file: fc.constantFrom(...files),
  edits: fc.array(
    fc.record({ from: place, length: fc.nat(6), piece: fc.constantFrom('', ...pieces) }),
    { minLength: 1, maxLength: 3 },
  ),
})

test('Whatever a file holds, no message speaks as a parser does', () => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  cpSync(valid, folder, { recursive: true })
  const seen = { files: 0, findings: 0 }
  const property = fc.property(mutation, ({ file: { name, text }, edits }) => {
    const mutated = edits.reduce((so, { from, length, piece }) => {
      const at = Math.floor(from * so.length)
      return so.slice(0, at) + piece + so.slice(at + length)
    }, text)
    writeFileSync(path.join(folder, name), mutated)
    try {
      const { findings } = checkContent(openContent(folder), Date.UTC(2026, 10, 21), () => {})
      const words = parserWords(name, mutated)
      const said = findings.flatMap(({ wordings }) =>
        editorLanguages.map((lang) => `${wordings[lang].reason} ${wordings[lang].fix}`),
      )
      // What the file holds is quoted as it is.
      const isForeign = (message: string) => foreign.test(message) && !foreign.test(mutated)
      const theirs = said.filter(
        (message) => isForeign(message) || words.some((word) => message.includes(word)),
      )
      expect(theirs).toEqual([])
      seen.files++
      seen.findings += findings.length
    } finally {
      writeFileSync(path.join(folder, name), text)
    }
  })
  try {
    fc.assert(property, {
      endOnFailure: true,
      numRuns: Number(process.env.FUZZ_RUNS ?? 150),
      // The same files each time, but for whoever asks for many.
      ...(process.env.FUZZ_RUNS ? {} : { seed: 13 }),
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(seen.findings).toBeGreaterThan(100)
})
