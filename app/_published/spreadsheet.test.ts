import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { type Dataset, loadDataset } from './dataset'
import { writeSpreadsheet } from './spreadsheet'

const real = loadDataset(openContent(), 'cabinet-fsl', 'fr')

/** The spreadsheet of the first cookie, once it has these fields. */
function write(fields: Partial<Dataset['cookies'][number]>, locale = 'en-GB'): string {
  const [cookie] = real.cookies
  if (!cookie) throw new Error('There is no cookie.')
  return writeSpreadsheet({ ...real, cookies: [{ ...cookie, ...fields }] }, locale)
}

test('Cells are separated as numbers of the language leave it', () => {
  for (const [locale, line] of [
    ['fr-FR', ';"a";"b";'],
    ['pt-BR', ';"a";"b";'],
    ['br-FR', ';"a";"b";'],
    ['en-GB', ',"a","b",'],
    ['de-CH', ',"a","b",'],
    ['ar-EG', ',"a","b",'],
  ] as const) {
    expect(write({ provider: 'a', service: 'b' }, locale), locale).toContain(line)
  }
})

test('A cell that a spreadsheet would compute has an apostrophe before it', () => {
  for (const start of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1+1', '"=1+1"']) {
    for (const unseen of ['', ' ', '\u00A0', '\u200B', '\uFEFF', '\u2060', '\u061C', '\u00AD']) {
      const written = `"'${unseen}${start.replaceAll('"', '""')}"`
      expect(write({ purpose: unseen + start }), JSON.stringify(unseen + start)).toContain(written)
    }
  }
})

test('A text that would be parted by either separator is computed in no part', () => {
  for (const locale of ['fr-FR', 'en-GB']) {
    for (const [text, written] of [
      ['Pages ;=1+1;fin ; autre', "Pages ;'=1+1;fin ; autre"],
      ['Pages, =1+1, fin', "Pages,' =1+1, fin"],
      ['a";=1+1;"b', `a"";'=1+1;""b`],
      ['a;"=1+1"', `a;'""=1+1""`],
      ['a;\u200B@b,\t-1', "a;'\u200B@b,' -1"],
      ['13-14, a=b; a@b.c; 1+1', '13-14, a=b; a@b.c; 1+1'],
      ["'=1+1", "'=1+1"],
    ] as const) {
      expect(write({ purpose: text }, locale), text).toContain(`"${written}"`)
    }
  }
})

test('Whatever its texts hold, a cookie is on one line', () => {
  for (const end of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\n\n']) {
    const text = write({ purpose: `a "b"${end}=1+1${end}c` })
    expect(text).toContain(',"a ""b"" =1+1 c",')
    expect(text.split(/[\n\r\u2028\u2029\u0085\v\f]+/)).toHaveLength(3)
  }
})

test('Nothing stands in a spreadsheet for what nobody has stated', () => {
  expect(write({ lifetime: null, lifetimeInWords: 'x' })).toContain(',,"x"')
})
