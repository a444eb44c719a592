import { expect, test } from 'playwright/test'
import { catalogueEntrySchema, cookieSchema } from './cookie'

const facts = { name: 'a', provider: 'A', category: 'necessary' }

test('A lifetime is a session or a count of units', () => {
  const read = (lifetime: string) =>
    cookieSchema.parse({ ...facts, service: 'S', purpose: 'P', lifetime }).lifetime
  expect(read('session')).toBe('session')
  expect(read('1 year')).toEqual({ count: 1, unit: 'year' })
  expect(read('182 days')).toEqual({ count: 182, unit: 'day' })
  for (const written of ['', '0 days', '-1 day', '1.5 years', '13 mois', '99999 days', 'P13M']) {
    expect(() => read(written), written).toThrow()
  }
})

test('The catalogue has a text a language, a charter a plain one', () => {
  const plain = { ...facts, service: 'S', purpose: 'P' }
  const translated = { ...facts, service: { fr: 'S' }, purpose: { fr: 'P' } }
  expect(cookieSchema.safeParse(plain).success).toBe(true)
  expect(cookieSchema.safeParse(translated).success).toBe(false)
  expect(catalogueEntrySchema.safeParse(translated).success).toBe(true)
  expect(catalogueEntrySchema.safeParse(plain).success).toBe(false)
})
