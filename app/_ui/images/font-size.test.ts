import { expect, test } from 'playwright/test'
import { fontSizeFor } from './font-size'

const sizes = [
  { size: 80, lines: 1 },
  { size: 60, lines: 2 },
  { size: 40, lines: 3 },
]
const sizeOf = (text: string) => fontSizeFor(text, 1056, sizes).size

test('A longer name is drawn smaller', () => {
  expect(sizeOf('Cabinet FSL')).toBe(80)
  expect(sizeOf('Évry-Courcouronnes – Grand Paris Sud')).toBe(60)
  expect(sizeOf('Grand nom '.repeat(12))).toBe(40)
})

test('A word longer than a line is broken, and counts for its lines', () => {
  expect(sizeOf('a'.repeat(25))).toBe(60)
  expect(sizeOf('a'.repeat(60))).toBe(60)
  expect(sizeOf('a'.repeat(80))).toBe(40)
})

test('A name that fits nowhere has the smallest size', () => {
  expect(sizeOf('nom '.repeat(500))).toBe(40)
})
