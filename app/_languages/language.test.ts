import { expect, test } from 'playwright/test'
import { z } from 'zod'
import { languageFields, nameByIntl } from './language'

/** The fields that are refused where the interface in `lang` states `fields`, and why. */
function refused(lang: string, fields: Record<string, unknown>): string[] {
  const { error } = z.strictObject(languageFields(lang)).safeParse(fields)
  return (error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message.split('\n')[0]}`,
  )
}

test('A language that the code has never met is stated by a few fields', () => {
  for (const [lang, fields] of [
    ['br', { direction: 'ltr', locale: 'br-FR', firstOfMonth: '1añ' }],
    ['ar', { direction: 'rtl', locale: 'ar-MA' }],
    ['pt-BR', { direction: 'ltr', locale: 'pt-BR' }],
    ['co', { direction: 'ltr', locale: 'fr-FR', languageName: 'Corsu' }],
    ['fr', { direction: 'ltr', locale: 'fr-FR', narrowSpaces: { before: '; »', after: '«' } }],
  ] as const) {
    expect(refused(lang, fields), lang).toEqual([])
  }
})

test('What Intl knows otherwise is refused, with what it knows', () => {
  expect(refused('ar', { direction: 'ltr', locale: 'fr-FR' })).toEqual([
    'direction must be "rtl"',
    'locale must be of this language, such as "ar-EG"',
  ])
  expect(refused('fr', { direction: 'up', locale: 'fr' })).toEqual([
    'direction must be "ltr"',
    'locale must be a language tag with a region, such as "en-GB"',
  ])
})

test('Where Intl knows nothing, the fields must say it', () => {
  const [locale, name] = refused('co', { direction: 'rtl', locale: 'co-FR' })
  expect(locale).toContain('must be of a language whose habits are known')
  expect(name).toContain('languageName')
  expect(refused('co', { direction: 'x', locale: 'fr-FR', languageName: 'Corsu' })).toEqual([
    'direction must be "ltr" or "rtl"',
  ])
})

test('Spaces stand beside marks alone', () => {
  const narrowSpaces = { before: 'a', after: '«' }
  expect(refused('fr', { direction: 'ltr', locale: 'fr-FR', narrowSpaces })).toEqual([
    'narrowSpaces.before must hold marks alone, such as ": ; ! ? »"',
  ])
})

test('A language is called by its own name, with a capital', () => {
  expect(['fr', 'en', 'pt-BR', 'br', 'oc'].map(nameByIntl)).toEqual([
    'Français',
    'English',
    'Português (Brasil)',
    'Brezhoneg',
    'Occitan',
  ])
  expect(nameByIntl('co')).toBeUndefined()
})
