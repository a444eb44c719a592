import { expect, test } from 'playwright/test'
import type { Decision } from '../_charters/category'
import type { Counts } from '../_charters/counts'
import { openContent } from '../_content/content'
import { loadMessages } from '../_languages/messages'
import { shortAnswer } from './short-answer'

const content = openContent()

/** The short answer in `lang` where so much is declared of categories that are so decided. */
function answer(lang: string, declared: Partial<Record<Decision, Counts>>): string {
  const categories = Object.entries(declared).map(([decision, counts]) => ({
    id: decision,
    decision: decision as Decision,
    name: '',
    inSentence: '',
    purpose: '',
    counts,
    services: [],
  }))
  return shortAnswer({ categories }, loadMessages(content, lang))
}

test('Where no cookie needs consent, the short answer says so', () => {
  const colon = '\u202f: '
  expect(answer('fr', { always: { cookie: 1 }, consent: {} })).toBe(
    `1 cookie, nécessaire${colon}il ne requiert pas votre consentement.`,
  )
  expect(answer('fr', { always: { cookie: 2, 'local-storage': 3 } })).toBe(
    `2 cookies et 3 stockages locaux, tous nécessaires${colon}aucun ne requiert votre consentement.`,
  )
  expect(answer('en', { always: { cookie: 1 } })).toBe(
    '1 cookie, a necessary one: it does not need your consent.',
  )
})

test('Where some do, it says how many of how many', () => {
  expect(answer('fr', { consent: { cookie: 1 } })).toBe('1 cookie, qui attend votre accord.')
  expect(answer('fr', { always: { cookie: 1 }, consent: { cookie: 1 } })).toBe(
    '2 cookies, dont 1 qui attend votre accord.',
  )
  expect(
    answer('fr', { always: { cookie: 1 }, consent: { cookie: 1, 'embedded-content': 1 } }),
  ).toBe('2 cookies et 1 contenu intégré, dont 2 qui attendent votre accord.')
  expect(answer('en', { always: { cookie: 1 }, consent: { cookie: 2 } })).toBe(
    '3 cookies, 2 of which await your consent.',
  )
})

test('Where the audience is measured without consent, it says that one may object', () => {
  expect(answer('fr', { always: { cookie: 4 }, objection: { cookie: 2 } })).toBe(
    '6 cookies, dont 2 qui mesurent l’audience sans votre accord\u202f: vous pouvez vous y opposer.',
  )
})
