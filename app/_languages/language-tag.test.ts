import { expect, test } from 'playwright/test'
import { languageTag } from './language-tag'

test('A language tag is BCP 47 in its usual case', () => {
  for (const tag of ['fr', 'en', 'gsw', 'pt-BR', 'zh-Hant']) {
    expect(languageTag.safeParse(tag).success, tag).toBe(true)
  }
  for (const tag of ['', 'FR', 'pt-br', 'français', 'default', 'e', 'fr_FR', '../en']) {
    expect(languageTag.safeParse(tag).success, tag).toBe(false)
  }
})
