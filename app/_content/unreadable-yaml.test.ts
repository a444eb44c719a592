import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { z } from 'zod'
import { editorLanguages } from './localized'
import { Report } from './report'
import { parseYaml } from './yaml'

/** What is found in `text`, each as `line:column id`, and every word of it in any language. */
function read(text: string) {
  const report = new Report({ path: 'x.yaml', text })
  parseYaml(report, text, z.record(z.string(), z.unknown()))
  const found = report.findings.map(({ id, place }) => {
    const { line, column } = 'start' in place ? place.start : place
    return `${line}:${column} ${id}`
  })
  const words = report.findings.flatMap(({ wordings }) =>
    editorLanguages.flatMap((lang) => Object.values(wordings[lang])),
  )
  return { found, words: words.join('\n') }
}

test('Why a file is no YAML is said at the place where the editor can change it', () => {
  for (const [text, ...expected] of [
    ['name: x\ntitle:Charte\n', '2:1 yaml-colon-without-space'],
    ['title:Charte\nname: x\n', '1:1 yaml-colon-without-space'],
    ['name: x\nCharte\n', '2:1 yaml-line-without-field'],
    ['name: x\n  title: Charte\n', '2:3 yaml-indentation'],
    ['- x\nname: y\n', '2:1 yaml-indentation'],
    [' name: x\ntitle: y\n', '2:1 yaml-indentation'],
    ['title: Charte : cookies: x\n', '1:8 yaml-second-colon'],
    ['hosts:\n\t- x\n', '2:1 yaml-tab'],
    ['hosts: - x\n', '1:8 yaml-list-beside-name'],
    ['a: [[x], y\nb: z\n', '1:4 yaml-bracket-unclosed'],
    ['look: {accent: x\nname: y\n', '1:7 yaml-bracket-unclosed'],
    ['name: "Un\n', '1:7 yaml-quote-unclosed'],
    ["name: 'l'eau'\n", '1:10 yaml-after-value'],
    ['name: "\\d"\n', '1:8 yaml-backslash'],
    ['name: @un\n', '1:7 yaml-text-needs-quotes'],
    ['name: !!js/function x\n', '1:7 yaml-type'],
    ['host: *.un.fr\n', '1:7 yaml-alias'],
    ['host: *un deux\n', '1:11 yaml-alias'],
    ['name: x\n---\nname: y\n', '2:1 yaml-two-documents'],
    ['name: ]\n', '1:7 yaml-unreadable'],
  ] as const) {
    expect(read(text).found, text).toEqual(expected)
  }
})

test('Whatever is written, no word of the parser reaches an editor', () => {
  const piece = fc.constantFrom(
    ...'- : [ ] { } " \' * & ! | > % @ ` # , ? \\ \n \t a b'.split(' '),
    ' ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      expect(read(pieces.join('')).words).not.toMatch(
        /implicit|flow|block|scalar|token|node|mapping|sequence|alias|anchor|directive|indicator/i,
      )
    }),
    { numRuns: 500, seed: 1 },
  )
})
