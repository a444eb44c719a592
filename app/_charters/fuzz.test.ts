import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { listProblems } from '../_content/problems'
import { hasErrors } from '../_content/report'
import { loadMessages } from '../_languages/messages'
import { readCharter } from './charter'
import { toHypertext } from './hypertext'
import { maxLength } from './limits'

const valid = path.join('e2e', 'fixtures', 'valid')
const charters = ['portals/trois/cookies.fr.mdx', 'portals/donnees/cookies.fr.mdx'].map((name) =>
  readFileSync(path.join(valid, name)),
)

/** Pieces of text that parsers have stumbled over, or that code hides in. */
const pieces = [
  '<10 s',
  '{',
  '}',
  '{globalThis.executed = true}',
  'export const a = (globalThis.executed = true)\n',
  'import "./executed.js"\n',
  '<script>globalThis.executed = true</script>',
  '<Passage name="bonjour" />',
  '<Passage name="../../portals/un/cookies" />',
  '<CookieTable category="necessary" />',
  '<i lang="en">',
  '</i>',
  '<abbr {...globalThis.executed} />',
  '<!-- -->',
  '---\n',
  '---js\n',
  '[^1]: ',
  '[a](#b)',
  '[a](javascript:globalThis.executed=true)',
  '![a](b)',
  '| a | b |\n| - | - |\n',
  '> - 1. ',
  '`'.repeat(7),
  '&#x110000;',
  '\\',
  '\r\n',
  '\r',
  '\uFEFF',
  '\0',
  '\u2028',
  '😀',
  'é',
  '  - name: &a [*a, *a]\n',
  '  - !!js/function "globalThis.executed = true"\n',
  'cookies: &b [*b]\n',
]

const marks = [
  '>',
  '> ',
  '- ',
  '[',
  '![',
  '*a ',
  '**',
  '_a_',
  '`a',
  '<i lang="en">',
  '{',
  '(',
  '|',
  '[^1]',
  '~',
  '&',
  ' ',
  '\t',
  '{/*',
  '# ',
]

const charter = fc.constantFrom(...charters)
const piece = fc.constantFrom(...pieces).map((text) => Buffer.from(text))
const place = fc.double({ min: 0, max: 1, noNaN: true })

/** `charter` with `middle` in place of what lies between two of its places. */
const splice = (text: Buffer, a: number, b: number, middle: Buffer) => {
  const [from = 0, to = 0] = [a, b].sort((x, y) => x - y).map((at) => Math.floor(at * text.length))
  return Buffer.concat([text.subarray(0, from), middle, text.subarray(to)])
}

const cutOff = fc
  .tuple(charter, place)
  .map(([text, at]) => text.subarray(0, Math.floor(at * text.length)))

const ofTwo = fc
  .tuple(charter, place, place, charter)
  .map(([text, a, b, other]) => splice(text, a, b, other))

const withPieces = fc
  .tuple(charter, place, piece, place, piece)
  .map(([text, a, first, b, second]) => splice(splice(text, a, a, first), b, b, second))

const withBytes = fc
  .tuple(charter, place, place, fc.uint8Array({ maxLength: 40 }))
  .map(([text, a, b, bytes]) => splice(text, a, b, Buffer.from(bytes)))

const nested = fc
  .tuple(charter, place, fc.constantFrom(...marks), fc.constantFrom(30, 300, 3000, 10_000, 100_000))
  .map(([text, at, mark, count]) => splice(text, at, at, Buffer.from(mark.repeat(count))))

const portal = 'name: A\nhosts: [a.example]\nlanguages: [fr]\nlook: { accent: "#1f4e79" }\n'

const words = fc.constantFrom('mot ', 'a', '<i lang="en">b</i> ', 'https://a.b ', '\u202F')
const withLongLine = fc
  .tuple(charter, place, words)
  .map(([text, at, word]) => splice(text, at, at, Buffer.from(word.repeat(30_000 / word.length))))

const ends = fc.constantFrom('\r\n', '\r', '\n\0', '\n\n')
const withOtherEnds = fc
  .tuple(charter, ends, fc.constantFrom('', '\uFEFF'))
  .map(([text, end, mark]) => Buffer.from(mark + String(text).replaceAll('\n', end)))

// Those that take long to read come up less often.
const mutated = fc.oneof(
  { weight: 6, arbitrary: cutOff },
  { weight: 8, arbitrary: ofTwo },
  { weight: 8, arbitrary: withPieces },
  { weight: 8, arbitrary: withBytes },
  { weight: 3, arbitrary: withOtherEnds },
  { weight: 1, arbitrary: withLongLine },
  { weight: 2, arbitrary: nested },
)

test('Whatever a charter holds, there is a page or a message with its place', async () => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  cpSync(valid, folder, { recursive: true })
  const content = openContent(folder)
  const seen = { pages: 0, refused: 0 }
  const property = fc.property(mutated, (text) => {
    // A charter is read once from a folder, so each text is another's.
    const id = `fuzz-${seen.pages + seen.refused}`
    mkdirSync(path.join(folder, 'portals', id))
    writeFileSync(path.join(folder, 'portals', id, 'cookies.fr.mdx'), text)
    writeFileSync(path.join(folder, 'portals', id, 'portal.yaml'), portal)
    const { report, findings, value } = readCharter(content, id, 'fr')
    if (value) toHtml(toHypertext(value.text, 'fr', loadMessages(content, 'fr')))
    expect(Boolean(value)).toBe(!hasErrors(findings))
    if (report.source.text.length > maxLength) expect(value).toBeUndefined()
    seen[value ? 'pages' : 'refused']++
    for (const { path, line, column, reason } of listProblems(findings)) {
      if (!path.endsWith(`${id}/cookies.fr.mdx`)) continue
      const lines = new TextDecoder().decode(text).split(/\r\n|\n|\r/)
      expect(line, reason).toBeLessThanOrEqual(lines.length)
      expect(column, reason).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    }
    expect(globalThis).not.toHaveProperty('executed')
  })
  try {
    const { failed, seed, counterexamplePath, errorInstance, counterexample } = fc.check(property, {
      numRuns: process.env.LONG ? 1000 : 200,
      endOnFailure: true,
    })
    const how = `{ seed: ${seed}, path: '${counterexamplePath}' }`
    if (failed) await test.info().attach(how, { body: counterexample?.[0] ?? '' })
    expect(failed, `${how}: ${String(errorInstance)}`).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
  console.log(`    ${JSON.stringify(seen)}`)
  expect(seen.pages).toBeGreaterThan(10)
  expect(seen.refused).toBeGreaterThan(100)
})
