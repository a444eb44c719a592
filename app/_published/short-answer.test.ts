import { expect, test } from 'playwright/test'
import type { Category } from '../_charters/category'
import { openContent } from '../_content/content'
import { loadMessages } from '../_languages/messages'
import { shortAnswer } from './short-answer'

const content = openContent()

/** The short answer in `lang` for cookies of these categories. */
function answer(lang: string, ...declared: Category[]): string {
  const categories = declared.map((id) => ({ id, count: 1 }))
  return shortAnswer({ categories }, loadMessages(content, lang))
}

test('Where no cookie needs consent, the short answer says so', () => {
  const [colon, none] = ['\u202f: ', 'requiert pas votre consentement.']
  expect(answer('fr')).toBe(
    `Aucun cookie n’est déclaré${colon}rien ne requiert votre consentement.`,
  )
  expect(answer('fr', 'necessary')).toBe(`1 cookie, nécessaire${colon}il ne ${none}`)
  expect(answer('fr', 'necessary', 'necessary')).toBe(
    `2 cookies, tous nécessaires${colon}aucun ne requiert votre consentement.`,
  )
  expect(answer('en')).toBe('No cookies are declared: nothing needs your consent.')
  expect(answer('en', 'necessary')).toBe(
    '1 cookie, a necessary one: it does not need your consent.',
  )
})

test('Where some do, it says how many of how many', () => {
  expect(answer('fr', 'statistics')).toBe('1 cookie, qui attend votre accord.')
  expect(answer('fr', 'necessary', 'first-party')).toBe(
    '2 cookies, dont 1 qui attend votre accord.',
  )
  expect(answer('fr', 'necessary', 'statistics', 'third-party')).toBe(
    '3 cookies, dont 2 qui attendent votre accord.',
  )
  expect(answer('en', 'statistics')).toBe('1 cookie, which awaits your consent.')
  expect(answer('en', 'necessary', 'statistics')).toBe('2 cookies, 1 of which awaits your consent.')
  expect(answer('en', 'necessary', 'statistics', 'third-party')).toBe(
    '3 cookies, 2 of which await your consent.',
  )
})
