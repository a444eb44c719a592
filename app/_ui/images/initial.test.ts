import { expect, test } from 'playwright/test'
import { initialOf } from './initial'

test('A portal’s icon has the first letter of its name, in upper case', () => {
  expect(initialOf('Évry-Courcouronnes', 'fr')).toBe('É')
  expect(initialOf('données d’Exemple', 'fr')).toBe('D')
  expect(initialOf('«\u202fouvert\u202f»', 'fr')).toBe('O')
  expect(initialOf('59 données', 'fr')).toBe('5')
  expect(initialOf('izmir', 'tr')).toBe('İ')
  expect(initialOf('ßeta', 'de')).toBe('ß')
})

test('A letter and its accents stay together', () => {
  expect(initialOf('e\u0301toile', 'fr')).toBe('E\u0301')
})

test('A name without letters has its first character', () => {
  expect(initialOf('→→', 'fr')).toBe('→')
})
