import { expect, test } from 'playwright/test'
import { findNearest, suggestName } from './nearest'

const fields = ['title', 'updated', 'cookies', 'consent']

test('The nearest name is found, whatever its letter case', () => {
  for (const [written, meant] of [
    ['titel', 'title'],
    ['Title', 'title'],
    ['cookie', 'cookies'],
    ['concent', 'consent'],
    ['update', 'updated'],
  ] as const) {
    expect(findNearest(written, fields), written).toBe(meant)
  }
})

test('Nothing is near what resembles no name', () => {
  for (const written of ['', 'x', 'keywords', 'prototype']) {
    expect(findNearest(written, fields), written).toBeUndefined()
  }
})

test('The nearest name comes first, then all there are, when they are few', () => {
  expect(suggestName('titel', fields).en).toBe(
    'Did you mean `title`? Known: `title`, `updated`, `cookies`, `consent`.',
  )
  expect(suggestName('x', ['i'], (name) => `<${name}>`).en).toBe('Did you mean <i>? Known: <i>.')
  expect(suggestName('titel', []).en).toBe('There is none; remove it.')
  const many = Array.from({ length: 20 }, (_, index) => `cookie_${index}_name`)
  expect(suggestName('cookie_7_nam', many).en).toBe('Did you mean `cookie_7_name`?')
  expect(suggestName('quite another', many).en).toContain('`cookie_11_name` and 8 more.')
})
