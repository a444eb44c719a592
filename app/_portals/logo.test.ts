import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { readLogo } from './logo'

let folder: string
test.beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  mkdirSync(path.join(folder, 'portals', 'un'), { recursive: true })
})
test.afterEach(() => rmSync(folder, { recursive: true }))

/** What is read of a logo that holds `data`: its width at 36 pixels of height, or the first mistake. */
function read(data: string | Buffer): number | string | undefined {
  const file = typeof data === 'string' ? 'logo.svg' : 'logo.png'
  writeFileSync(path.join(folder, 'portals', 'un', file), data)
  const { value, findings } = readLogo(openContent(folder), 'un', file)
  return value?.width ?? findings[0]?.wordings.en.reason
}

const svg = (attributes: string, before = '') =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><circle r="9"/></svg>`

test('An SVG has the size that it states, however it is written', () => {
  for (const attributes of [
    'viewBox="0 0 72 36"',
    'viewBox="0,0,72,36"',
    'viewBox=" 0  0\n72 36 "',
    'width="72" height="36"',
    'width="+72px" height="36px" viewBox="0 0 1 1"',
    'width="100%" height="100%" viewBox="0 0 72 36"',
  ]) {
    expect(read(svg(attributes)), attributes).toBe(72)
  }
  const licence = `<!-- ${'Licence. '.repeat(300)}<svg width="1" height="100"> -->`
  expect(read(svg('viewBox="0 0 72 36"', licence))).toBe(72)
})

test('An SVG without a size is refused, whatever it has instead', () => {
  for (const attributes of ['', 'viewBox="0 0 0 0"', 'viewBox="0 0 -72 36"', 'width="72"']) {
    expect(read(svg(attributes)), attributes).toBe('The SVG does not say its size.')
  }
})

test('A PNG is whole and has pixels', () => {
  const png = (width: number, height: number) => {
    const head = Buffer.from(
      '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0\0\0\0\0\x08\x06\0\0\0',
      'latin1',
    )
    head.writeUInt32BE(width, 16)
    head.writeUInt32BE(height, 20)
    return Buffer.concat([head, Buffer.from('\0\0\0\0IEND\xaeB\x60\x82', 'latin1')])
  }
  expect(read(png(72, 36))).toBe(72)
  expect(read(png(0, 0))).toMatch(/^This PNG has 0 × 0 pixels/)
  expect(read(png(72, 36).subarray(0, 40))).toBe('This PNG is not whole.')
  expect(read(Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1'))).toMatch(/^This is no PNG/)
})
