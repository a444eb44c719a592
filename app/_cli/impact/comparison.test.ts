import { expect, test } from 'playwright/test'
import { compareSites } from './comparison'
import type { DescribedCookie, DescribedPage, DescribedPortal, Site } from './description'

const session: DescribedCookie = {
  identity: 'session',
  fields: {
    name: 'session',
    provider: 'A',
    category: 'necessary',
    service: 'Connexion',
    purpose: 'Se souvenir de vous.',
  },
}
const portalParts = {
  name: 'Un',
  hosts: 'un.example',
  languages: 'fr en',
  timeZone: 'Europe/Paris',
  look: '#123456',
}
const pageParts = {
  title: 'Charte',
  updated: '2026-01-31',
  text: 'a',
  cookies: 'a',
  categories: 'a',
  interface: 'a',
}
const mistake = {
  file: 'portals/un/cookies.fr.mdx',
  line: 5,
  column: 1,
  reason: { en: 'Wrong.', fr: 'Faux.' },
}

const page = (lang: string, changes: Partial<typeof pageParts> = {}, cookies = [session]) =>
  ({
    lang,
    parts: { ...pageParts, ...changes },
    cookies,
    revision: '00000000',
  }) satisfies DescribedPage

const portal = (id: string, changes: object = {}): DescribedPortal => ({
  id,
  choices: `${id}.example cookies_preferences`,
  parts: portalParts,
  pages: [page('fr'), page('en')],
  ...changes,
})

const site = (...portals: DescribedPortal[]): Site => ({ portals })

test('Nothing differs between a site and itself', () => {
  const same = site(portal('un'), { id: 'deux', mistake })
  expect(compareSites(site(portal('un')), site(portal('un')))).toEqual({
    portals: { added: [], removed: [] },
    pages: { added: [], removed: [], changed: [] },
    cookies: [],
    sameDay: [],
    askedAgain: [],
    notCompared: [],
  })
  expect(compareSites(same, same).pages.changed).toEqual([])
})

test('Portals and languages are added and removed', () => {
  const before = site(portal('deux'), portal('un'))
  const after = site(portal('trois'), portal('un', { pages: [page('fr'), page('pt-BR')] }))
  const { portals, pages, cookies, askedAgain } = compareSites(before, after)
  expect(portals.added).toEqual([{ portal: 'trois', languages: ['fr', 'en'] }])
  expect(portals.removed).toEqual([{ portal: 'deux', languages: ['fr', 'en'] }])
  expect(pages.added).toEqual([{ portal: 'un', languages: ['pt-BR'] }])
  expect(pages.removed).toEqual([{ portal: 'un', languages: ['en'] }])
  expect(cookies).toEqual([])
  expect(askedAgain).toEqual([])
})

test('What changes on a portal changes on each of its pages, what changes on a page only there', () => {
  const before = site(portal('deux'), portal('un'))
  const after = site(
    portal('deux', { parts: { ...portalParts, look: '#654321' } }),
    portal('un', { pages: [page('fr', { title: 'Autre', text: 'b' }), page('en')] }),
  )
  expect(compareSites(before, after).pages.changed).toEqual([
    { parts: ['look'], where: [{ portal: 'deux', languages: ['fr', 'en'] }] },
    { parts: ['title', 'text'], where: [{ portal: 'un', languages: ['fr'] }] },
  ])
})

test('What a page says under the date that it had before is named', () => {
  const before = site(portal('deux'), portal('trois'), portal('un'))
  const after = site(
    portal('deux', { pages: [page('fr', { text: 'b' }), page('en', { interface: 'b' })] }),
    portal('trois', { parts: { ...portalParts, look: '#654321' } }),
    portal('un', { pages: [page('fr', { text: 'b', updated: '2026-11-21' }), page('en')] }),
  )
  expect(compareSites(before, after).sameDay).toEqual([
    { parts: ['text'], where: [{ portal: 'deux', languages: ['fr'] }] },
  ])
})

test('A change that ten thousand pages share is said once', () => {
  const portals = (lifetime: string, text: string) =>
    Array.from({ length: 5_000 }, (_, index) => {
      const cookies = [{ ...session, fields: { ...session.fields, lifetime } }]
      return portal(`p${index}`, {
        pages: [page('fr', { text }, cookies), page('en', {}, cookies)],
      })
    })
  const { cookies, pages } = compareSites(
    site(...portals('1 day', 'a')),
    site(...portals('2 days', 'b')),
  )
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatchObject({
    change: 'changed',
    name: 'session',
    fields: [{ field: 'lifetime', before: '1 day', after: '2 days' }],
  })
  expect(cookies[0]?.where).toHaveLength(5_000)
  expect(cookies[0]?.where[0]).toEqual({ portal: 'p0', languages: ['fr', 'en'] })
  expect(pages.changed).toHaveLength(1)
})

test('Visitors are asked again where the revision is another one, and known on both sides', () => {
  const other = { ...page('fr'), revision: '11111111' }
  const broken = portal('trois', { pages: [{ lang: 'fr', mistake }] })
  const before = site(portal('deux'), broken, portal('un'))
  const after = site(
    portal('deux', { pages: [other, page('en')] }),
    portal('trois', { pages: [other] }),
    portal('un', { pages: [page('fr'), { ...other, lang: 'en' }] }),
  )
  expect(compareSites(before, after).askedAgain).toEqual(['deux'])
})

test('What has mistakes is not compared and the rest is', () => {
  const before = site(portal('deux'), { id: 'quatre', mistake }, portal('trois'), portal('un'))
  const after = site(
    { id: 'deux', mistake },
    portal('quatre'),
    portal('trois', { pages: [{ lang: 'fr', mistake }, page('en', { text: 'b' })] }),
    portal('un', { pages: [{ lang: 'fr', mistake }, page('en')] }),
  )
  const { notCompared, pages, portals } = compareSites(before, after)
  expect(notCompared).toEqual([
    {
      side: 'after',
      ...mistake,
      where: [
        { portal: 'deux', languages: [] },
        { portal: 'trois', languages: ['fr'] },
        { portal: 'un', languages: ['fr'] },
      ],
    },
    { side: 'before', ...mistake, where: [{ portal: 'quatre', languages: [] }] },
  ])
  expect(pages.changed).toEqual([
    { parts: ['text'], where: [{ portal: 'trois', languages: ['en'] }] },
  ])
  expect(portals).toEqual({ added: [], removed: [] })
})

test('A portal that is added with a mistake is both', () => {
  const { portals, notCompared } = compareSites(site(), site({ id: 'un', mistake }))
  expect(portals.added).toEqual([{ portal: 'un', languages: [] }])
  expect(notCompared).toHaveLength(1)
})

test('Visitors are asked again on a host whose portal is renamed and states other things', () => {
  const pages = [{ ...page('fr'), revision: '11111111' }, page('en')]
  const renamed = portal('nouveau', { choices: 'un.example cookies_preferences', pages })
  const impact = compareSites(site(portal('un')), site(renamed))
  expect(impact.askedAgain).toEqual(['nouveau'])
  const same = portal('nouveau', { choices: 'un.example cookies_preferences' })
  expect(compareSites(site(portal('un')), site(same)).askedAgain).toEqual([])
})

test('Visitors are asked again where they have not made a choice: on another host, under another name', () => {
  for (const choices of ['autre.example cookies_preferences', 'un.example choix']) {
    const moved = portal('un', { choices })
    expect(compareSites(site(portal('un')), site(moved)).askedAgain).toEqual(['un'])
  }
})
