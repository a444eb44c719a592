import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'playwright/test'

const name = 'chartes.yaml'
const workflow = readFileSync(`app/_hosting/github/${name}`, 'utf8')

/** GitHub’s own parser. It imports JSON as bundlers do, and Node.js does not. */
let parser: typeof import('@actions/workflow-parser')
test.beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'parser-'))
  const outfile = path.join(folder, 'parser.cjs')
  const entryPoints = ['node_modules/@actions/workflow-parser/dist/index.js']
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs' })
  parser = createRequire(import.meta.url)(outfile)
  rmSync(folder, { recursive: true })
})

function errorsOf(content: string): string[] {
  const { parseWorkflow, NoOperationTraceWriter } = parser
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}

test('The workflow that operators are given is one that GitHub takes', () => {
  expect(errorsOf(workflow)).toEqual([])
})

test('A slip in it would be found', () => {
  expect(errorsOf(workflow.replace('runs-on:', 'run-on:'))).not.toEqual([])
  expect(errorsOf(workflow.replace('vars.VERCEL_TEAM', 'vars.'))).not.toEqual([])
})

test('It runs commands that there are', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const [, script = ''] of workflow.matchAll(/npm run (?:--silent )?([\w-]+)/g)) {
    expect(Object.keys(scripts)).toContain(script)
  }
})
