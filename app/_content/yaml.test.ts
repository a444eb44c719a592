import { expect, test } from 'playwright/test'
import { z } from 'zod'
import { formatProblem, listProblems } from './problems'
import { Report } from './report'
import { parseYaml } from './yaml'

const schema = z.strictObject({
  name: z.string(),
  list: z.array(z.strictObject({ size: z.number() })).optional(),
})

function read(text: string) {
  // As files are read, without a byte order mark.
  const report = new Report({ path: 'x.yaml', text: text.replace(/^\uFEFF/, '') })
  const value = parseYaml(report, report.source.text, schema)?.value
  const problems = listProblems(report.findings)
  return { value, said: problems.map((problem) => formatProblem(problem).split('\n')[0]) }
}

test('Valid YAML is read, and nothing is said', () => {
  expect(read('name: Un\nlist:\n  - size: 1\n')).toEqual({
    value: { name: 'Un', list: [{ size: 1 }] },
    said: [],
  })
})

test('Windows line ends and a byte order mark keep positions right', () => {
  expect(read('\uFEFFname: Un\r\nnom: Deux\r\n').said).toEqual([
    'x.yaml:2:1  There is no field `nom`.',
  ])
})

test('Every mistake is said at once, each at its place', () => {
  expect(read('list:\n  - size: un\n    seize: 2\n  - {}\n').said).toEqual([
    'x.yaml:1:1  `name` is missing.',
    'x.yaml:2:11  `list.0.size` is not a number.',
    'x.yaml:3:5  There is no field `list.0.seize`.',
    'x.yaml:4:5  `list.1.size` is missing.',
  ])
})

test('An empty file lacks its fields', () => {
  expect(read('').said).toEqual(['x.yaml:1:1  `name` is missing.'])
})

test('A key written twice, a tag of another type and two documents are refused', () => {
  for (const text of ['name: a\nname: b\n', 'name: !!js/function x\n', 'name: a\n---\nname: b\n']) {
    expect(read(text).value, text).toBeUndefined()
    expect(read(text).said, text).toHaveLength(1)
  }
})

test('Of thousands of mistakes, as many are kept as are shown', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: {}\n`).join('')
  expect(read(text).said).toHaveLength(101)
})
