import { expect, test } from 'playwright/test'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { isHeading, listTextBlocks, unmark } from './text-blocks'

const toHast = unified().use(remarkParse).use(remarkGfm).use(remarkRehype)

function blocksOf(markdown: string) {
  return listTextBlocks(toHast.runSync(toHast.parse(markdown)), () => undefined)
}

test('Each block of a text is known for what it is', () => {
  const markdown = `## Titre

Un *paragraphe*
sur deux lignes.

- Un point
- Un autre, en deux parties

  La suite.

> Une citation
`
  expect(blocksOf(markdown)).toEqual([
    '## Titre',
    'Un paragraphe sur deux lignes.',
    '- Un point',
    '- Un autre, en deux parties',
    'La suite.',
    '> Une citation',
  ])
})

test('The cells of a row stand side by side', () => {
  expect(blocksOf('| a | b |\n|---|---|\n| 1 | 2 |')).toEqual(['a | b', '1 | 2'])
})

test('Where a link leads stands behind its words, unless it is them', () => {
  expect(blocksOf('[La CNIL](https://www.cnil.fr/) et <https://example.fr/>')).toEqual([
    'La CNIL (https://www.cnil.fr/) et https://example.fr/',
  ])
})

test('What a block begins with can be taken away', () => {
  expect(['## Titre', '- Un point', '> Une citation', '-5 °C'].map(unmark)).toEqual([
    'Titre',
    'Un point',
    'Une citation',
    '-5 °C',
  ])
  expect(isHeading('## Titre')).toBe(true)
  expect(isHeading('#motdièse')).toBe(false)
})
