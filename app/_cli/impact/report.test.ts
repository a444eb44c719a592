import { expect, test } from 'playwright/test'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { printMarkdown } from '../print/markdown'
import { printTable } from '../print/table'
import type { Impact } from './comparison'
import { reportImpact } from './report'

const nothing: Impact = {
  portals: { added: [], removed: [] },
  pages: { added: [], removed: [], changed: [] },
  cookies: [],
  sameDay: [],
  askedAgain: [],
  notCompared: [],
}
const cookie = {
  change: 'changed',
  name: 'session',
  provider: 'A',
  category: 'necessary',
  fields: [
    { field: 'lifetime', before: null, after: '2 days' },
    { field: 'purpose', before: 'Se souvenir de vous pendant la visite.', after: 'Autre.' },
  ],
} as const
const changed: Impact = {
  portals: { added: [{ portal: 'quatre', languages: ['fr'] }], removed: [] },
  pages: {
    added: [],
    removed: [],
    changed: [
      { parts: ['timeZone', 'text'], where: [{ portal: 'trois', languages: ['en', 'fr'] }] },
    ],
  },
  cookies: [{ ...cookie, fields: [...cookie.fields], where: many(10_000) }],
  sameDay: [{ parts: ['text'], where: many(2) }],
  askedAgain: many(10_000).map(({ portal }) => portal),
  notCompared: [
    {
      side: 'before',
      file: 'portals/un/cookies.fr.mdx',
      line: 5,
      column: 1,
      reason: {
        en: 'The charter has no front matter.',
        fr: 'La charte n’a pas d’en-tête.',
      },
      where: [{ portal: 'un', languages: ['fr'] }],
    },
  ],
}

function many(count: number) {
  return Array.from({ length: count }, (_, index) => ({ portal: `p${index}`, languages: ['fr'] }))
}

/** A cookie whose name and values are `text`, on a portal of that name too. */
function named(text: string, count = 1): Impact {
  const change = {
    ...cookie,
    name: text,
    fields: [{ field: 'provider', before: text, after: null }],
    where: [{ portal: text, languages: ['fr'] }],
  }
  return { ...nothing, cookies: Array.from({ length: count }, () => change) }
}

/** What GitHub's Markdown makes of a report: the kinds of nodes, and the texts of the cells. */
function read(markdown: string) {
  const types = new Set<string>()
  const cells: string[] = []
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    types.add(node.type)
    if (node.type === 'tableCell') cells.push('')
    else if ('value' in node) cells.push(`${cells.pop() ?? ''}${node.value}`)
  })
  return { types: [...types].sort(), cells }
}

test('Where nothing changes, one sentence says so', () => {
  const report = reportImpact(nothing, 'main', 'en')
  expect(printTable(report)).toBe('Nothing that visitors read changes, compared with main.')
  expect(printMarkdown(report)).toBe('Nothing that visitors read changes, compared with `main`.')
})

test('The table fits a terminal and counts what is too much to name', () => {
  expect(printTable(reportImpact(changed, 'main', 'en'))).toBe(`Compared with main:

PORTALS AND LANGUAGES
  change        what             where
  portal added                   quatre (fr)
  changed       time zone, text  trois (en, fr)

COOKIES
  change   cookie   what                              where
  changed  session  lifetime: none → 2 days, purpose  10,000 portals: p0 (fr), p1 (fr), p2 (fr), p3
                                                      (fr), p4 (fr), …

CHANGED UNDER THE SAME DATE
  what  where
  text  p0 (fr), p1 (fr)

VISITORS ARE ASKED AGAIN
  where
  10,000 portals: p0, p1, p2, p3, p4, …

NOT COMPARED, BECAUSE OF MISTAKES (NPM RUN CHECK SAYS MORE)
  when     mistake                                                          where
  in main  portals/un/cookies.fr.mdx:5:1  The charter has no front matter.  un (fr)`)
})

test('Editors who read French are told the same', () => {
  expect(printTable(reportImpact(nothing, 'main', 'fr'))).toBe(
    'Rien de ce que lisent les visiteurs ne change par rapport à main.',
  )
  expect(printTable(reportImpact(changed, 'main', 'fr'))).toBe(`Par rapport à main\u202F:

PORTAILS ET LANGUES
  changement      quoi                   où
  portail ajouté                         quatre (fr)
  changé          fuseau horaire, texte  trois (en, fr)

COOKIES
  changement  cookie   quoi                              où
  changé      session  lifetime: rien → 2 days, purpose  10\u202F000 portails\u202F: p0 (fr), p1 (fr), p2
                                                         (fr), p3 (fr), p4 (fr), …

CHANGÉS SOUS LA MÊME DATE
  quoi   où
  texte  p0 (fr), p1 (fr)

LE CHOIX EST REDEMANDÉ AUX VISITEURS
  où
  10\u202F000 portails\u202F: p0, p1, p2, p3, p4, …

NON COMPARÉS, À CAUSE D’ERREURS (NPM RUN CHECK EN DIT PLUS)
  quand      erreur                                                       où
  dans main  portals/un/cookies.fr.mdx:5:1  La charte n’a pas d’en-tête.  un (fr)`)
})

test('No line of the table is longer than 100 characters, whatever content says', () => {
  for (const text of ['long '.repeat(200).trim(), 'x'.repeat(500), '😀'.repeat(300)]) {
    const lines = printTable(reportImpact(named(text), text, 'en')).split('\n')
    expect(lines.slice(1).filter((line) => [...line].length > 100)).toEqual([])
  }
})

test('Content cannot command the terminal', () => {
  const table = printTable(
    reportImpact(named('a\u001b[31m\u009b2J\r\n::error::\u202e'), 'main', 'en'),
  )
  expect(table).toContain('a\uFFFD[31m\uFFFD2J ::error::\uFFFD')
  expect(table.replaceAll('\n', '')).not.toMatch(/\p{C}/u)
})

test.describe('In Markdown content is text, whatever it holds', () => {
  const texts = [
    'a | b \\| c \\',
    '`one` ``two`` ```',
    '<img onerror=alert(1)><!-- -->',
    '@everyone #1 a@b.fr',
    'http://a.fr www.a.fr [a](b)',
    '*a* __b__ ~~c~~ &lt; &#60; [^1]',
  ]
  for (const text of texts) {
    test(text, () => {
      const { types, cells } = read(printMarkdown(reportImpact(named(text), 'main', 'en')))
      const expected = ['heading', 'inlineCode', 'paragraph', 'root', 'table', 'tableCell']
      expect(types).toEqual([...expected, 'tableRow', 'text'])
      expect(cells.slice(-4)).toEqual(['changed', text, `provider: ${text} → none`, `${text} (fr)`])
    })
  }
})

test('Each row of Markdown has as many cells as its head', () => {
  const tree = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .parse(printMarkdown(reportImpact(changed, 'main', 'en')))
  const tables: number[][] = []
  visit(tree, 'table', ({ children }) => {
    tables.push(children.map((row) => row.children.length))
  })
  expect(tables).toEqual([
    [3, 3, 3],
    [4, 4],
    [2, 2],
    [1, 1],
    [3, 3],
  ])
})

test('Markdown stays within what one comment may hold', () => {
  const markdown = printMarkdown(reportImpact(named('<|>'.repeat(20), 1_000), 'main', 'en'))
  expect(markdown.length).toBeLessThan(65_536)
  expect(markdown).toMatch(/\n\n\d+ more; `npm run impact` names them\.$/)
})

test('Each touched page is linked to its preview, each portal once', () => {
  const findPreviews = (portal: string) =>
    ['fr', 'en'].map((lang) => ({ lang, href: `https://preview.example/~${portal}/${lang}` }))
  const few = { ...nothing, pages: changed.pages, askedAgain: ['un'] }
  const printed = printMarkdown(reportImpact(few, 'main', 'en', findPreviews))
  expect(printed).toContain('### Previews')
  expect(printed).toContain(
    '`trois` | [fr](<https://preview.example/~trois/fr>), [en](<https://preview.example/~trois/en>)',
  )
  expect(printed).toContain('`un`')
  expect(printed.match(/~trois\/fr/g)).toHaveLength(1)
  expect(printMarkdown(reportImpact(few, 'main', 'fr'))).not.toContain('Aperçus')
})
