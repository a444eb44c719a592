import { expect, test } from 'playwright/test'
import { compareCookies } from './cookies'
import type { DescribedCookie } from './description'

const cookie: DescribedCookie = {
  name: 'a',
  provider: 'A',
  category: 'statistics',
  service: 'Mesure',
  purpose: 'Compter.',
  lifetime: '1 day',
}

test('A cookie is known by its name', () => {
  const { name, provider, category } = cookie
  const other = { ...cookie, name: 'b' }
  expect(compareCookies([cookie], [other])).toEqual([
    { change: 'added', name: 'b', provider, category, fields: [] },
    { change: 'removed', name, provider, category, fields: [] },
  ])
  expect(compareCookies([cookie, other], [other, cookie])).toEqual([])
})

test('Each field that differs is named, also one that is left out on a side', () => {
  const { lifetime: _, ...without } = cookie
  const after: DescribedCookie = { ...without, purpose: 'Suivre.', thirdParty: 'B' }
  expect(compareCookies([cookie], [after])[0]?.fields).toEqual([
    { field: 'purpose', before: 'Compter.', after: 'Suivre.' },
    { field: 'lifetime', before: '1 day', after: null },
    { field: 'thirdParty', before: null, after: 'B' },
  ])
})
