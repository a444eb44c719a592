import { expect, test } from 'playwright/test'
import { languageTag, nameOfLanguage } from './language-tag'

test('A language tag is BCP 47 in its usual case', () => {
  for (const tag of ['fr', 'en', 'gsw', 'pt-BR', 'zh-Hant']) {
    expect(languageTag.safeParse(tag).success, tag).toBe(true)
  }
  for (const tag of ['', 'FR', 'pt-br', 'français', 'default', 'e', 'fr_FR', '../en']) {
    expect(languageTag.safeParse(tag).success, tag).toBe(false)
  }
})

test('A language is called by its own name, with a capital', () => {
  expect(['fr', 'en', 'pt-BR'].map(nameOfLanguage)).toEqual([
    'Français',
    'English',
    'Português (Brasil)',
  ])
})
