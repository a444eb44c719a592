import { expect, test } from 'playwright/test'
import { ExcessError } from './count-marks'
import * as limits from './limits'
import { parser } from './markdown'

/** The first thing that `text` has too much of. */
function excessOf(text: string): limits.Excess | undefined {
  const found = limits.findExcess(text)
  if (found) return found
  try {
    parser.parse(text)
  } catch (error) {
    if (error instanceof ExcessError) return error.excess
    throw error
  }
  return undefined
}

const upTo = (length: number, part: string) =>
  part.repeat(Math.floor(length / part.length)).padEnd(length, '\n')

const counted: [what: string, text: (count: number) => string, most: number, id: string][] = [
  ['characters', (n) => upTo(n, 'mot mot\n'), limits.maxLength, 'text-too-long'],
  ['columns of indentation', (n) => `${' '.repeat(n)}a\n`, limits.maxIndent, 'line-too-far-in'],
  ['quotes in a line', (n) => `${'>'.repeat(n)}a\n`, limits.maxDepth - 2, 'nested-too-deep'],
  ['quotes', (n) => '> a\n\n'.repeat(n), limits.maxQuotes, 'too-many-quotes'],
  ['lists', (n) => '- a\n\nb\n\n'.repeat(n), limits.maxLists, 'too-many-lists'],
  ['entries of lists', (n) => '- a\n'.repeat(n), limits.maxEntries, 'too-many-entries'],
  ['underlines', (n) => 'a\n===\n\n'.repeat(n), limits.maxUnderlines, 'too-many-underlines'],
  ['stars in a paragraph', (n) => '*a '.repeat(n), limits.maxMarks, 'too-many-marks'],
  ['brackets in a paragraph', (n) => 'a] '.repeat(n), limits.maxMarks, 'too-many-marks'],
  ['cells', (n) => `|a|\n|-|\n${'|a|\n'.repeat(n - 1)}`, limits.maxCells, 'too-many-cells'],
  ['braces', (n) => `\`{${'}'.repeat(n)}\``, limits.maxBraces, 'too-many-braces'],
]
for (const [what, text, most, id] of counted) {
  test(`So many ${what} are read, and one more is refused`, () => {
    expect(excessOf(text(most))).toBeUndefined()
    expect(excessOf(text(most + 1))?.message.id).toBe(id)
  })
}

test('Each paragraph is counted by itself, as are cells and entries of lists', () => {
  const row = '| `_pk_id` | [Matomo](https://a.fr/b) | *13 mois*[^1] | a_b |\n'
  for (const text of ['*a* [b](c)\n\n', '- *a* [b](c)\n', `| a | b | c | d |\n|-|-|-|-|\n${row}`]) {
    expect(excessOf(text.repeat(600)), text).toBeUndefined()
  }
  expect(excessOf(`| a | b | c | d |\n|-|-|-|-|\n${row.repeat(600)}`)).toBeUndefined()
})

test('An excess is said at its place', () => {
  expect(excessOf(`a\r\n${' '.repeat(41)}b`)).toMatchObject({ offset: 3, length: 41 })
  expect(excessOf(`a\n\n${'*a '.repeat(limits.maxMarks + 1)}`)).toMatchObject({
    offset: 3 + limits.maxMarks * 3,
  })
})

test('Honest texts are read up to the last character', () => {
  const honest = {
    charter: `## Cookies\n\nUn texte **important**, [un lien](https://a.fr/b?c=d_e) et une note[^1].\n\n- un\n  1. deux\n     - trois\n       - quatre\n\n| Nom | Durée |\n| --- | --- |\n| _pk_id | 13 mois |\n\n{/* à revoir */}\n\n`,
    links: '- [Politique de confidentialité](https://exemple.fr/page_une)\n',
    table: '| _ga_id | [Google](https://a.fr) | *Mesure* | 13 mois |\n',
    paragraph: 'Un texte long, sans fin ; avec (des) signes : « 10 % » et l’apostrophe. ',
    headings: '## Un titre\n\nUne phrase.\n\n',
  }
  for (const [name, part] of Object.entries(honest)) {
    const head = name === 'table' ? '| a | b | c | d |\n| - | - | - | - |\n' : ''
    const text = head + upTo(limits.maxLength - head.length, part)
    expect(text).toHaveLength(limits.maxLength)
    expect(excessOf(text), name).toBeUndefined()
  }
})

test('Code is found without being read, and comments are none', () => {
  const types = (text: string) => JSON.stringify(parser.parse(text)).match(/"mdx\w+"/g)
  for (const text of ['{1 + 1}', '{a => { b }}', 'export const a = [\n\n1', 'import "a"']) {
    expect(types(text), text).toHaveLength(1)
  }
  expect(types('<i a={b} {...c} />')).toEqual([
    '"mdxJsxFlowElement"',
    '"mdxJsxAttribute"',
    '"mdxJsxAttributeValueExpression"',
    '"mdxJsxExpressionAttribute"',
  ])
  for (const text of ['{/* a */}', 'a {/* b } c */} d', '{/* a\n\nb */}']) {
    expect(types(text), text).toHaveLength(1)
  }
  expect(() => parser.parse('{/* a } ')).toThrow()
})

test('A short text is searched for forty mistakes, and no more than 256 K are parsed again', () => {
  expect(limits.maxSyntaxErrors(0)).toBe(40)
  expect(limits.maxSyntaxErrors(3000)).toBe(40)
  expect(limits.maxSyntaxErrors(limits.maxLength)).toBe(2)
})
