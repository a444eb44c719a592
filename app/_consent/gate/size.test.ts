import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { bundle } from '../../_http/inline.js'

const parts = ['OBJECTION', 'TRUSTED_TYPES', 'SIGNALS', 'BANNER']

/** How many bytes the code with some parts has, as it travels. */
function sizeWith(...chosen: string[]): number {
  const define = Object.fromEntries(parts.map((part) => [part, String(chosen.includes(part))]))
  return sizeOf(bundle('app/_consent/gate/gate.ts', define).text)
}

const sizeOf = (text: string) => gzipSync(text, { level: 9 }).length

test('What holds scripts back has no more than 1,300 bytes', () => {
  expect(sizeWith()).toBeLessThanOrEqual(1300)
})

test('Each part adds little to it, and nothing where a portal does without', () => {
  const core = sizeWith()
  const style = sizeOf(bundle('app/_consent/gate/banner-style.ts').text)
  expect(sizeWith('SIGNALS') - core).toBeLessThanOrEqual(250)
  expect(sizeWith('BANNER') - core + style).toBeLessThanOrEqual(650)
  expect(sizeWith('OBJECTION') - core).toBeLessThanOrEqual(60)
  expect(sizeWith('TRUSTED_TYPES') - core).toBeLessThanOrEqual(90)
})
