import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { type Dataset, loadDataset } from './dataset'
import { writeSpreadsheet } from './spreadsheet'

const real = loadDataset(openContent(), 'cabinet-fsl', 'fr')

/** The spreadsheet of the first cookie, once it has these fields. */
function write(fields: Partial<Dataset['cookies'][number]>): string {
  const [cookie] = real.cookies
  if (!cookie) throw new Error('There is no cookie.')
  return writeSpreadsheet({ ...real, cookies: [{ ...cookie, ...fields }] })
}

test('A cell that a spreadsheet would compute has an apostrophe before it', () => {
  for (const purpose of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1']) {
    expect(write({ purpose })).toContain(`,"'${purpose}",`)
  }
})

test('A cell may hold quotes, commas and lines', () => {
  expect(write({ purpose: 'a "b", c\nd' })).toContain(',"a ""b"", c\nd",')
})

test('Nothing stands in a spreadsheet for what nobody has stated', () => {
  expect(write({ lifetime: null, lifetimeInWords: 'x' })).toContain(',,"x"')
})
