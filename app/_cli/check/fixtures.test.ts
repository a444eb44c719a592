import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { location } from 'vfile-location'
import { openContent } from '../../_content/content'
import type { EditorLanguage } from '../../_content/localized'
import type { Finding } from '../../_content/report'
import { type Checked, checkContent } from './content'
import { formatCheck, reportCheck } from './format'

const fixtures = path.join('e2e', 'fixtures')

/** The portals of the valid site that are not at `/` of a host of their own; no case needs them. */
const elsewhere = ['ville', 'musee', 'lien', 'demonstration']

/** The day on which the fixtures are checked: charters grow old. */
const today = Date.parse('2026-11-21T12:00:00Z')

/**
 * What `npm run check` finds in the valid fixture site with the files of a case laid over it.
 *
 * @param edit Changes a file’s text beforehand.
 */
function check(name: string, edit?: (text: string, file: string) => string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  try {
    cpSync(path.join(fixtures, 'valid'), folder, {
      recursive: true,
      filter: (file) => !elsewhere.includes(path.basename(file)),
    })
    cpSync(path.join(fixtures, name), folder, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/^expected\..*txt$/.test(path.basename(file)),
    })
    for (const file of edit ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []) {
      if (!/\.(?:mdx|yaml)$/.test(file)) continue
      const text = readFileSync(path.join(folder, file), 'utf8')
      writeFileSync(path.join(folder, file), edit?.(text, file) ?? text)
    }
    const checked = checkContent(openContent(folder), today, () => {})
    const printIn = (lang: EditorLanguage) => print(checked, lang).replaceAll(folder, 'content')
    const fileOf = ({ source }: Finding) => path.relative(folder, source.path)
    return { findings: checked.findings, fileOf, printIn }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Expects that who writes what each finding says exactly, where it does, makes no other mistake. */
function expectAdviceToHelp(name: string, { findings, fileOf }: ReturnType<typeof check>) {
  const advised = findings.filter(({ replacement }) => replacement !== undefined)
  if (advised.length === 0) return
  const followed = check(name, (text, file) =>
    follow(
      text,
      advised.filter((finding) => fileOf(finding) === file),
    ),
  )
  const rest = findings.filter((finding) => !advised.includes(finding))
  expect(followed.findings.map(nameOf).sort()).toEqual(rest.map(nameOf).sort())
}

/** `text`, in which each of `advised` is followed once. */
function follow(text: string, advised: readonly Finding[]): string {
  const offsets = location(text)
  const edits = advised.map(({ place, replacement = '' }) => {
    const { start, end } = 'start' in place ? place : { start: place, end: place }
    return { from: offsets.toOffset(start) ?? 0, to: offsets.toOffset(end) ?? 0, replacement }
  })
  return [...new Map(edits.map((edit) => [edit.from, edit])).values()]
    .sort((a, b) => b.from - a.from)
    .reduce((so, { from, to, replacement }) => so.slice(0, from) + replacement + so.slice(to), text)
}

const nameOf = ({ id, source, wordings }: Finding) =>
  `${path.basename(source.path)} ${id} ${wordings.en.reason}`

/** What `npm run check` prints of that in `lang`. */
function print(checked: Checked, lang: EditorLanguage): string {
  return `${formatCheck(reportCheck(checked, lang), lang)}\n`
}

/** Words that no French sentence has, where they are not quoted from a file. */
const english =
  /\b(?:the|this|that|is|are|has|have|must|cannot|of|to|with|from|and|its|it|there|here|not|write|remove|add|put|file|field)\b/i
const quoted = /`[^`]*`|"[^"]*"|<[^>]*>|\{[^}]*\}|\[[^\]]*\]|\S*[/.#]\S+/g

for (const [kind, title] of [
  ['invalid', 'A mistake is named with its file, line, column and fix'],
  ['warned', 'What is only doubtful is a warning'],
] as const) {
  test.describe(title, () => {
    for (const name of readdirSync(path.join(fixtures, kind))) {
      test(name.replaceAll('-', ' '), () => {
        const folder = path.join(fixtures, kind, name)
        const checked = check(path.join(kind, name))
        const { findings, printIn } = checked
        const expected = (lang: string) =>
          readFileSync(path.join(folder, `expected${lang}.txt`), 'utf8')
        expect(printIn('en')).toBe(expected(''))
        if (existsSync(path.join(folder, 'expected.fr.txt'))) {
          expect(printIn('fr')).toBe(expected('.fr'))
        }
        for (const { wordings } of findings) {
          const { reason, fix } = wordings.fr
          expect(reason).not.toBe(wordings.en.reason)
          expect(fix).not.toBe(wordings.en.fix)
          expect(`${reason} ${fix}`.replace(quoted, '…')).not.toMatch(english)
          expect(`${reason} ${fix}`.replace(quoted, '…')).not.toMatch(/ [:;?!»]|« /)
        }
        expectAdviceToHelp(path.join(kind, name), checked)
      })
    }
  })
}

test('Reading the same content twice gives the same answer', () => {
  const content = openContent(path.join(fixtures, 'valid'))
  const once = print(
    checkContent(content, today, () => {}),
    'en',
  )
  expect(
    print(
      checkContent(content, today, () => {}),
      'en',
    ),
  ).toBe(once)
  expect(once).toContain('0 errors')
})
