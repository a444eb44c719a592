import { expect, test } from 'playwright/test'
import { editorLanguageOf } from './editor-language'

test('A terminal is spoken to in the language of its environment', () => {
  for (const [environment, expected] of [
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'fr-CA' }, 'fr'],
    [{ LANG: 'fr_BE@euro' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: '', LC_ALL: 'fr_FR' }, 'fr'],
    [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'fry' }, 'en'],
    [{}, 'en'],
  ] as const) {
    expect(
      editorLanguageOf(environment as NodeJS.ProcessEnv, true),
      JSON.stringify(environment),
    ).toBe(expected)
  }
})

test('What is no terminal reads English', () => {
  expect(editorLanguageOf({ LC_ALL: 'fr_FR.UTF-8', NODE_ENV: 'test' }, false)).toBe('en')
})
