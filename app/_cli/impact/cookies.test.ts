import { expect, test } from 'playwright/test'
import { compareCookies } from './cookies'
import type { DescribedCookie } from './description'

const fields = {
  name: 'a',
  provider: 'A',
  category: 'statistics',
  service: 'Mesure',
  purpose: 'Compter.',
  lifetime: '1 day',
}
const cookie: DescribedCookie = { identity: 'a', fields }

test('A cookie is known by its identity', () => {
  const { provider, category } = fields
  const other = { identity: 'b', fields: { ...fields, name: 'b' } }
  expect(compareCookies([cookie], [other])).toEqual([
    { change: 'added', name: 'b', provider, category, fields: [] },
    { change: 'removed', name: 'a', provider, category, fields: [] },
  ])
  expect(compareCookies([cookie, other], [other, cookie])).toEqual([])
})

test('Each field that differs is named, also one that is left out on a side', () => {
  const { lifetime: _, ...without } = fields
  const after = { identity: 'a', fields: { ...without, purpose: 'Suivre.', thirdParty: 'B' } }
  expect(compareCookies([cookie], [after])[0]?.fields).toEqual([
    { field: 'purpose', before: 'Compter.', after: 'Suivre.' },
    { field: 'lifetime', before: '1 day', after: null },
    { field: 'thirdParty', before: null, after: 'B' },
  ])
})
