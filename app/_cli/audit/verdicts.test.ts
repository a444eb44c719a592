import { expect, test } from 'playwright/test'
import type { Cookie } from '../../_charters/cookie'
import {
  type KeptCookie,
  nothingObserved,
  type Observed,
  type SetCookie,
  type Stage,
} from './observed'
import { type Declared, judge } from './verdicts'

const host = 'data.example.fr'
const now = Date.parse('2026-11-26T12:00:00Z')
const day = 86_400

const nothing: Observed = {
  ...nothingObserved(host),
  means: { refuse: 'form', accept: 'form', withdraw: 'form' },
}

const setAt = (stage: Stage, name: string, more: Partial<SetCookie> = {}): SetCookie => ({
  stage,
  name,
  domain: host,
  hostOnly: true,
  path: '/',
  lifetime: null,
  secure: true,
  httpOnly: false,
  sameSite: null,
  partitioned: false,
  size: 1,
  setter: { by: 'response', url: `https://${host}/` },
  ...more,
})

const keptAt = (stage: Stage, name: string, more: Partial<KeptCookie> = {}): KeptCookie => {
  const { setter: _, lifetime: __, ...cookie } = setAt(stage, name)
  return { ...cookie, expires: null, ...more }
}

const cookie = (name: string, category: string, more: Partial<Cookie> = {}): Cookie => ({
  name: [name],
  provider: 'A',
  category,
  type: 'cookie',
  service: 'Service',
  purpose: 'But',
  ...more,
})

const declared = (...cookies: Cookie[]): Declared => ({
  cookies,
  categories: [
    { id: 'necessary', decision: 'always' },
    { id: 'statistics', decision: 'consent' },
    { id: 'audience', decision: 'objection' },
  ],
})

/** The kinds of the verdicts, and what each is about. */
function verdictsOn(seen: Partial<Observed>, charter: Declared): string[] {
  return judge({ ...nothing, ...seen }, charter, now).verdicts.map(
    ({ kind, name, detail }) => `${kind} ${name} ${detail.what}`,
  )
}

test('What is set as it is declared is no fault', () => {
  const charter = declared(cookie('session', 'necessary', { lifetime: 'session' }))
  expect(verdictsOn({ set: [setAt('before', 'session')] }, charter)).toEqual([])
})

test('A family is anchored: what only contains its name is undeclared', () => {
  const charter = declared(cookie('_pk_*', 'necessary'))
  const set = ['_pk_id', 'x_pk_id', '_pk'].map((name) => setAt('before', name))
  expect(verdictsOn({ set }, charter)).toEqual([
    'undeclared x_pk_id stages',
    'undeclared _pk stages',
  ])
})

test('Each moment has its rule, by who decides on the category', () => {
  const stages = ['before', 'refused', 'accepted', 'later', 'withdrawn'] as const
  const seen = { set: stages.map((stage) => setAt(stage, 'a')) }
  const kinds = (category: string) =>
    verdictsOn(seen, declared(cookie('a', category))).map((line) => line.split(' ')[0])
  expect(kinds('necessary')).toEqual([])
  expect(kinds('statistics')).toEqual(['after-withdrawal', 'after-refusal', 'before-consent'])
  expect(kinds('audience')).toEqual(['after-withdrawal', 'after-refusal'])
})

test('What is only sent counts as what is set does, and what is only kept does not', () => {
  const charter = declared(cookie('a', 'statistics'))
  const accepted = [setAt('accepted', 'a')]
  const kept = [keptAt('accepted', 'a'), keptAt('withdrawn', 'a')]
  expect(verdictsOn({ set: accepted, kept }, charter)).toEqual([])
  const sent = [{ stage: 'withdrawn' as const, name: 'a', host }]
  expect(verdictsOn({ set: accepted, kept, sent }, charter)).toEqual(['after-withdrawal a stages'])
})

test('Storage that is left after a withdrawal is a fault', () => {
  const charter = declared(cookie('a', 'statistics', { type: 'local-storage' }))
  const stored = (['accepted', 'withdrawn'] as const).map((stage) => ({
    stage,
    type: 'local-storage' as const,
    name: 'a',
    host,
    size: 1,
  }))
  expect(verdictsOn({ stored }, charter)).toEqual(['after-withdrawal a stages'])
})

test('A lifetime is held to the longest that its words may mean', () => {
  const judged = (lifetime: Cookie['lifetime'], days: number | null) =>
    verdictsOn(
      { set: [setAt('before', 'a', { lifetime: days === null ? null : days * day })] },
      declared(cookie('a', 'necessary', lifetime === undefined ? {} : { lifetime })),
    )
  const months = { parts: [{ count: 13, unit: 'month' as const }] }
  expect(judged(months, 397)).toEqual([])
  expect(judged(months, 404)).toEqual(['declared-otherwise a lifetime'])
  expect(judged('session', null)).toEqual([])
  expect(judged('session', 1)).toEqual(['declared-otherwise a lifetime'])
  expect(judged('unlimited', 4000)).toEqual([])
  expect(judged(undefined, 4000)).toEqual([])
})

test('A domain, a party and a kind of storage are told apart', () => {
  const other = 'tiers.example'
  const byOther = { set: [setAt('before', 'a', { domain: other })] }
  expect(verdictsOn(byOther, declared(cookie('a', 'necessary', { domain: other })))).toEqual([])
  expect(verdictsOn(byOther, declared(cookie('a', 'necessary')))).toEqual([
    'declared-otherwise a domain',
  ])
  const own = { set: [setAt('before', 'a')] }
  expect(verdictsOn(own, declared(cookie('a', 'necessary', { domain: other })))).toEqual([
    'declared-otherwise a domain',
  ])
  expect(verdictsOn(own, declared(cookie('a', 'necessary', { type: 'local-storage' })))).toEqual([
    'declared-otherwise a type',
  ])
})

test('What two of a name declare is told apart by their domains', () => {
  const other = 'tiers.example'
  const charter = declared(cookie('a', 'necessary'), cookie('a', 'statistics', { domain: other }))
  const set = [setAt('before', 'a'), setAt('accepted', 'a', { domain: other })]
  expect(verdictsOn({ set }, charter)).toEqual([])
})

test('What another visit prolongs is a fault, unless the charter says so', () => {
  const set = [setAt('accepted', 'a', { lifetime: 30 * day })]
  const ends = now / 1000 + 30 * day
  const kept = [
    keptAt('accepted', 'a', { expires: ends }),
    keptAt('later', 'a', { expires: ends + 3 }),
  ]
  expect(verdictsOn({ set, kept }, declared(cookie('a', 'necessary')))).toEqual([
    'prolonged a prolonged',
  ])
  expect(verdictsOn({ set, kept }, declared(cookie('a', 'necessary', { renewed: true })))).toEqual(
    [],
  )
})

test('Exempt measurement is kept thirteen months at most', () => {
  const lifetime = { parts: [{ count: 2, unit: 'year' as const }] }
  const charter = declared(cookie('a', 'audience', { lifetime }))
  const set = [setAt('before', 'a', { lifetime: 500 * day })]
  expect(verdictsOn({ set }, charter)).toEqual(['measured-too-long a lifetime'])
})

test('What is declared and not seen is a note, but of pixels and frames, which nothing keeps', () => {
  const charter = declared(cookie('a', 'necessary'), cookie('b', 'statistics', { type: 'pixel' }))
  expect(verdictsOn({}, charter)).toEqual(['not-seen a nothing'])
})

test('What ought to be seen to first comes first', () => {
  const charter = declared(cookie('a', 'statistics'), cookie('b', 'necessary'))
  const visits = [
    { stage: 'before' as const, url: `https://${host}/x`, landed: null, problem: 'HTTP 500' },
  ]
  const set = [setAt('before', 'inconnu'), setAt('refused', 'a')]
  expect(verdictsOn({ visits, set }, charter)).toEqual([
    `unreachable https://${host}/x visit`,
    'after-refusal a stages',
    'undeclared inconnu stages',
    'not-seen b nothing',
  ])
})
