import { expect, test } from 'playwright/test'
import type { Cookie } from '../_charters/cookie'
import type { Facts } from '../_charters/facts'
import { revisionOf } from './revision'

const a: Cookie = {
  name: 'a',
  provider: 'A',
  category: 'necessary',
  service: 'Connexion',
  purpose: 'Se souvenir de vous.',
  lifetime: { count: 1, unit: 'month' },
}
const b: Cookie = { ...a, name: 'b', category: 'statistics' }
const charter: Facts = {
  consent: ['statistics', 'third-party'],
  cookies: [a, b],
}
const revision = revisionOf(charter)

test('The order of cookies and their service do not change the revision', () => {
  expect(revision).toMatch(/^[0-9a-f]{8}$/)
  expect(revisionOf({ ...charter, cookies: [b, a] })).toBe(revision)
  expect(revisionOf({ ...charter, cookies: [a, { ...b, service: 'Ailleurs' }] })).toBe(revision)
})

test('What consent is about changes it', () => {
  const others = [
    { ...charter, consent: ['statistics'] as const },
    { ...charter, cookies: [a] },
    { ...charter, cookies: [a, b, { ...a, name: 'c' }] },
    { ...charter, cookies: [a, { ...b, provider: 'B' }] },
    { ...charter, cookies: [a, { ...b, purpose: 'Vous suivre.' }] },
    { ...charter, cookies: [a, { ...b, category: 'third-party' as const }] },
    { ...charter, cookies: [a, { ...b, thirdParty: 'B' }] },
    { ...charter, cookies: [a, { ...b, lifetime: { count: 2, unit: 'month' as const } }] },
    { ...charter, cookies: [a, { ...b, lifetime: 'session' as const }] },
  ]
  const revisions = others.map((other) => revisionOf({ ...other, consent: [...other.consent] }))
  expect(new Set([revision, ...revisions]).size).toBe(others.length + 1)
})
