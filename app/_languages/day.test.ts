import { expect, test } from 'playwright/test'
import { writeDay } from './day'

test('A day is written out as the language does', () => {
  expect(writeDay('2026-11-21', 'fr-FR')).toBe('21 novembre 2026')
  expect(writeDay('2026-01-01', 'fr-FR')).toBe('1er janvier 2026')
  expect(writeDay('2026-01-01', 'en-GB')).toBe('1 January 2026')
  expect(writeDay('2026-01-31', 'pt-BR')).toBe('31 de janeiro de 2026')
})
