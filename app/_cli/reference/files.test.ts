import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { charterFindings } from '../../_charters/charter-findings'
import { components } from '../../_charters/components'
import { parseMarkdown } from '../../_charters/markdown'
import { editorLanguages } from '../../_content/localized'
import { formatProblem, listProblems } from '../../_content/problems'
import { Report } from '../../_content/report'
import { guides, referenceFiles } from './files'
import { type JsonSchema, schemas, toJsonSchema } from './json-schemas'

test.describe('What is made of the schemas is up to date', () => {
  for (const [file, text] of referenceFiles((name) => readFileSync(name, 'utf8'))) {
    test(file, () => {
      const present = existsSync(file) ? readFileSync(file, 'utf8') : ''
      expect(present, `${file} is out of date: run \`npm run reference\``).toBe(text)
    })
  }
})

test('A guide without its marks is refused, not overwritten', () => {
  expect(() => referenceFiles(() => '# The guide')).toThrow('content/README.md lacks <!-- fields: ')
})

test.describe('Every example in the guide can be written in a charter', () => {
  for (const example of [...components.values()].flatMap(({ examples }) => examples)) {
    test(example, () => {
      const report = new Report({ path: 'cookies.fr.mdx', text: example })
      parseMarkdown(report)
      expect(listProblems(report.findings).map((problem) => formatProblem(problem))).toEqual([])
    })
  }
})

for (const [lang, expected] of [
  ['en', 'expected.txt'],
  ['fr', 'expected.fr.txt'],
] as const) {
  test.describe(`Every message that ${guides[lang]} explains is one that the fixtures provoke`, () => {
    const [, table = ''] = readFileSync(guides[lang], 'utf8').split('<!-- messages;')
    const messages = [...table.matchAll(/^\| (?!message|---)(.+?) \|/gm)].map(
      ([, said = '']) => said,
    )
    const provoked = readdirSync('e2e/fixtures/invalid')
      .map((defect) => `e2e/fixtures/invalid/${defect}/${expected}`)
      .map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
      .join('')
      .replaceAll('`', '')
    test('there are some', () => expect(messages.length).toBeGreaterThan(10))
    for (const message of messages) {
      test(message, () => {
        const parts = message.split('…').map((part) => part.replace(/[^\p{L}\s]/gu, '\\$&'))
        expect(provoked).toMatch(new RegExp(parts.join('.+')))
      })
    }
  })
}

test('The guides have the same sections in each language, with the same examples, lists and tables', () => {
  const [english, french] = editorLanguages.map((lang) =>
    outline(readFileSync(guides[lang], 'utf8')),
  )
  expect(french).toEqual(english)
  expect(english?.length).toBeGreaterThan(50)
})

test('French is written with the spaces that it has before and within marks', () => {
  const text = readFileSync(guides.fr, 'utf8').replace(/^```[^`]*^```|`[^`]*`|<!--.*?-->/gm, '')
  expect(text.match(/.* [:;?!»].*|.*« .*/g) ?? []).toEqual([])
})

test('VS Code’s task reads what `npm run check` prints, in either language', () => {
  const [task] = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')).tasks
  const matchers: { severity: string; pattern: { regexp: string } }[] = task.problemMatcher
  const read = (line: string) =>
    matchers.flatMap(({ severity, pattern: { regexp, ...groups } }) => {
      const match = new RegExp(regexp).exec(line)
      if (!match) return []
      const read = Object.entries(groups).map(([name, group]) => [name, match[Number(group)]])
      return { severity, ...Object.fromEntries(read) }
    })
  const report = new Report({ path: 'content/portals/a b/cookies.fr.mdx', text: '' })
  const place = { line: 12, column: 5 }
  report.error(charterFindings['charter-missing']('fr'), { place })
  report.warn(charterFindings['language-undeclared']('fr'), { place, about: 'a: b' })
  for (const lang of editorLanguages) {
    const lines = listProblems(report.findings, lang).flatMap((problem) =>
      formatProblem(problem, lang).split('\n').map(read),
    )
    const at = { file: 'content/portals/a b/cookies.fr.mdx', line: '12', column: '5' }
    const [error, warning] = report.findings.map(({ wordings }) => wordings[lang].reason)
    expect(lines).toEqual([
      [{ severity: 'error', ...at, message: error }],
      [],
      [{ severity: 'warning', ...at, message: `${warning} [language-undeclared:a: b]` }],
      [],
    ])
  }
})

test('Every field is described in both languages', () => {
  const missing = Object.entries(schemas).flatMap(([name, schema]) =>
    editorLanguages.flatMap((lang) =>
      undescribed(toJsonSchema(schema, lang)).map((field) => `${name} ${field} (${lang})`),
    ),
  )
  expect(missing).toEqual([])
})

/** The fields of `schema` that say nothing of themselves, as a path each. */
function undescribed(schema: JsonSchema, path = ''): string[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema
  const inner = [items, ...anyOf, additionalProperties || undefined]
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(field.description ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]),
    ...inner.flatMap((one) => (one ? undescribed(one, path) : [])),
  ]
}

/** What a guide is made of beside its paragraphs, in order. */
function outline(markdown: string): string[] {
  const { children } = unified().use(remarkParse).use(remarkGfm).parse(markdown)
  return children.flatMap((node) => {
    if (node.type === 'heading') return `heading ${node.depth}`
    if (node.type === 'code') return `code ${node.lang}`
    if (node.type === 'html') return node.value
    const counted = node.type === 'list' || node.type === 'table'
    return counted ? `${node.type} ${node.children.length}` : []
  })
}
