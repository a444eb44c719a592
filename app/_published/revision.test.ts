import { expect, test } from 'playwright/test'
import type { Category, Decision } from '../_charters/category'
import type { Cookie } from '../_charters/cookie'
import { lifetime } from '../_charters/duration'
import { openContent } from '../_content/content'
import { revisionOf as revisionIn } from './revision'
import { loadSnapshot } from './snapshot'

const a: Cookie = {
  name: ['a'],
  type: 'cookie',
  provider: 'A',
  category: 'necessary',
  service: 'Connexion',
  purpose: 'Se souvenir de vous.',
  lifetime: lifetime.parse('1 month'),
}
const b: Cookie = { ...a, name: ['b'], category: 'statistics' }
const category = (id: string, decision: Decision = 'consent'): Category => ({
  id,
  decision,
  name: id,
  inSentence: id,
  purpose: id,
})
const charter = {
  categories: [category('necessary', 'always'), category('statistics'), category('third-party')],
  cookies: [a, b],
}
const revisionOf = (facts: typeof charter) => revisionIn(facts, { before: ': ; ! ? »', after: '«' })
const revision = revisionOf(charter)

test('What consent is not about does not change the revision', () => {
  expect(revision).toMatch(/^[0-9a-f]{8}$/)
  const same = [
    { ...charter, cookies: [b, a] },
    { ...charter, categories: [...charter.categories].reverse() },
    {
      ...charter,
      categories: charter.categories.map((one) => ({ ...one, name: 'N', purpose: 'P' })),
    },
    { ...charter, cookies: [a, { ...b, service: 'Ailleurs' }] },
    { ...charter, cookies: [a, { ...b, purpose: 'Se [souvenir](https://a.example) de *vous*.' }] },
    { ...charter, cookies: [a, { ...b, privacyPolicy: 'https://a.example/p' }] },
    { ...charter, cookies: [a, { ...b, optOut: 'https://a.example/o' }] },
    { ...charter, cookies: [a, { ...b, legalBasis: 'consent' as const }] },
    { ...charter, cookies: [a, { ...b, transferGuarantee: 'G' }] },
  ]
  for (const other of same) expect(revisionOf(other)).toBe(revision)
})

test('What consent is about changes it', () => {
  const others = [
    { ...charter, categories: charter.categories.slice(0, 2) },
    {
      ...charter,
      categories: [...charter.categories.slice(0, 2), category('third-party', 'objection')],
    },
    { ...charter, cookies: [a] },
    { ...charter, cookies: [a, b, { ...a, name: ['c'] }] },
    { ...charter, cookies: [a, { ...b, name: ['b', 'c'] }] },
    { ...charter, cookies: [a, { ...b, type: 'pixel' as const }] },
    { ...charter, cookies: [a, { ...b, domain: 'a.example' }] },
    { ...charter, cookies: [a, { ...b, provider: 'B' }] },
    { ...charter, cookies: [a, { ...b, purpose: 'Vous suivre.' }] },
    { ...charter, cookies: [a, { ...b, category: 'third-party' }] },
    { ...charter, cookies: [a, { ...b, thirdParty: 'B' }] },
    { ...charter, cookies: [a, { ...b, lifetime: lifetime.parse('2 months') }] },
    { ...charter, cookies: [a, { ...b, lifetime: lifetime.parse('at most 1 month') }] },
    { ...charter, cookies: [a, { ...b, lifetime: 'session' as const }] },
    { ...charter, cookies: [a, { ...b, renewed: true }] },
    { ...charter, cookies: [a, { ...b, dataRetention: { parts: [] } }] },
    { ...charter, cookies: [a, { ...b, transferTo: ['US'] }] },
  ]
  const revisions = others.map(revisionOf)
  expect(new Set([revision, ...revisions]).size).toBe(others.length + 1)
})

test('A charter that states what the first ones could keeps its revision, which choices name', () => {
  const content = openContent('e2e/fixtures/valid')
  expect(loadSnapshot(content, 'donnees', 'fr').revision).toBe('619ea52c')
  expect(loadSnapshot(content, 'trois', 'en').revision).toBe('890f5ac4')
})
