import { PassThrough } from 'node:stream'
import { expect, test } from 'playwright/test'
import type { EditorLanguage } from '../../_content/localized'
import { type Existing, type Question, refuse, suggest } from './answers'
import { ask } from './ask'

/** A content folder with one portal, in which charters are written in French and English. */
const existing: Existing = {
  mainLanguage: 'fr',
  hasPortal: (id) => id === 'un',
  ownerOf: (host) => (host === 'xn--donnes-eva.un.example' ? 'un' : undefined),
  refuseLanguages: (languages) =>
    languages.includes('de')
      ? { en: '"de" must be another one', fr: '« de » doit être une autre' }
      : undefined,
}

test.describe('An answer that is taken', () => {
  for (const [question, answer] of [
    ['name', 'Métropole : « Rouen »'],
    ['hosts', 'data.deux.example'],
    ['hosts', 'données.deux.example, www.deux.example'],
    ['id', 'deux-2'],
    ['languages', 'fr,en'],
    ['colour', '#1F4e79'],
  ] as const) {
    test(`${question} ${answer}`, () => expect(refuse(question, answer, existing)).toBeUndefined())
  }
})

test.describe('An answer that is refused says why', () => {
  for (const [question, answer, reason] of [
    ['name', ' ', '" " must not be empty'],
    ['hosts', '', '"" must be a host name such as'],
    ['hosts', 'a.example,', '"" must be a host name such as'],
    ['hosts', 'a.example, B.example', '"B.example" must be a host name in lower case'],
    ['hosts', 'a.example,a.example', '"a.example" must not be named twice'],
    [
      'hosts',
      'données.un.example',
      '"xn--donnes-eva.un.example" must be new; it belongs to portals/un/portal.yaml',
    ],
    ['id', 'un', '"un" must be new; portals/un is there'],
    ['id', '../un', '"../un" must be made of lower-case letters'],
    ['languages', 'français', '"français" must be a language tag'],
    ['languages', 'fr, fr', '"fr" must not be named twice'],
    ['languages', 'fr, de', '"de" must be another one'],
    ['colour', 'blue', '"blue" must be a colour such as "#1f4e79"'],
  ] as const) {
    test(`${question} ${answer}`, () =>
      expect(refuse(question, answer, existing)?.en).toContain(reason))
  }
})

test('What is suggested could be the answer', () => {
  for (const question of ['id', 'languages', 'colour'] as Question[]) {
    const suggested = suggest(question, { name: 'Évry-Courcouronnes – Grand Paris Sud' }, existing)
    expect(refuse(question, suggested ?? '', existing)).toBeUndefined()
  }
  expect(suggest('id', { name: 'Évry-Courcouronnes – Grand Paris Sud' }, existing)).toBe(
    'evry-courcouronnes-grand-paris-sud',
  )
  expect(suggest('id', { name: 'データ' }, existing)).toBeUndefined()
  expect(suggest('name', {}, existing)).toBeUndefined()
})

test.describe('On a terminal', () => {
  /** Types `lines` all at once and returns the answers and what was shown. */
  async function type(lines: string[], given = {}, lang: EditorLanguage = 'en') {
    const [input, output] = [new PassThrough(), new PassThrough()]
    let shown = ''
    output.on('data', (text) => {
      shown += text
    })
    input.end(lines.map((line) => `${line}\n`).join(''))
    const answers = await ask(given, existing, lang, input, output)
    return { answers, shown }
  }

  test('an empty line takes the suggestion, and a wrong answer is asked for again', async () => {
    const { answers, shown } = await type(['Deux', 'https://x', 'x.example', '', 'de', '', ''])
    expect(answers).toEqual({
      name: 'Deux',
      hosts: 'x.example',
      id: 'deux',
      languages: 'fr',
      colour: '#1f4e79',
    })
    expect(shown).toContain('  "https://x" must be a host name such as "data.example.fr"')
    expect(shown).toContain('[deux]: ')
    expect(shown).toContain('  "de" must be another one.\n')
  })

  test('it is asked for in French where that is the language', async () => {
    const { answers, shown } = await type(
      ['Deux', 'https://x', 'x.fr', '', 'fr,fr', '', 'bleu', ''],
      {},
      'fr',
    )
    expect(answers).toMatchObject({ id: 'deux', languages: 'fr', colour: '#1f4e79' })
    expect(shown).toContain('Son nom, tel que les visiteurs le connaissent\u202F: ')
    expect(shown).toContain(
      '«\u202Fhttps://x\u202F» doit être un nom d’hôte comme "data.example.fr", sans',
    )
    expect(shown).toContain('Son identifiant, qui est le nom de son dossier [deux]\u202F: ')
    expect(shown).toContain('  «\u202Ffr\u202F» ne doit pas être cité deux fois.\n')
    expect(shown).toContain('  «\u202Fbleu\u202F» doit être une couleur comme "#1f4e79".\n')
  })

  test('what could not be taken is not suggested', async () => {
    const { answers, shown } = await type(['x.example', '', 'deux', 'fr', ''], { name: 'Un' })
    expect(answers.id).toBe('deux')
    expect(shown).toContain('Its id, the name of its folder: ')
    expect(shown).not.toContain('[un]')
  })

  test('nothing is answered when it closes', async () => {
    await expect(type(['Deux'])).rejects.toThrow('Stopped before the last answer')
  })
})
