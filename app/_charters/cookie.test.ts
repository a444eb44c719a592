import { expect, test } from 'playwright/test'
import { catalogueEntrySchema, cookieSchema } from './cookie'

const facts = { name: 'a', provider: 'A', category: 'necessary' }

test('The catalogue has a text a language, a charter a plain one', () => {
  const plain = { ...facts, service: 'S', purpose: 'P' }
  const translated = { ...facts, service: { fr: 'S' }, purpose: { fr: 'P' } }
  expect(cookieSchema.safeParse(plain).success).toBe(true)
  expect(cookieSchema.safeParse(translated).success).toBe(false)
  expect(catalogueEntrySchema.safeParse(translated).success).toBe(true)
  expect(catalogueEntrySchema.safeParse(plain).success).toBe(false)
})

test('A cookie may have several names, and a provider that languages call otherwise', () => {
  const written = { ...facts, service: 'S', purpose: 'P' }
  expect(cookieSchema.parse(written)).toMatchObject({ name: ['a'], type: 'cookie' })
  const several = cookieSchema.parse({ ...written, name: ['a', '_pk_id.*'], provider: { fr: 'A' } })
  expect(several).toMatchObject({ name: ['a', '_pk_id.*'], provider: { fr: 'A' } })
})
