import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { typeset } from './typeset'

const spaces = { before: ': ; ! ? »', after: '«' }

/** As French sets it, with `_` for the narrow space. */
const french = (...args: [string, { before?: string; after?: string }?]) =>
  typeset(args[0], spaces, args[1]).replaceAll('\u202F', '_')

test('French has narrow spaces before its marks and inside its quotes', () => {
  for (const [written, set] of [
    ['Qu’est-ce qu’un cookie ?', 'Qu’est-ce qu’un cookie_?'],
    ['Quatre types :\nun', 'Quatre types_:\nun'],
    ['Attention\u00A0!', 'Attention_!'],
    ['Ceci\u202F; cela', 'Ceci_; cela'],
    ['les « internes »', 'les «_internes_»'],
    ['« Quoi ? »', '«_Quoi_?_»'],
    ['Quoi ?!', 'Quoi_?!'],
    ['à la ligne\n?', 'à la ligne_?'],
  ] as const) {
    expect(french(written)).toBe(set)
  }
})

test('Where an editor forgot the space, there is one', () => {
  for (const [written, set] of [
    ['Qu’est-ce?', 'Qu’est-ce_?'],
    ['Ainsi: ceci; cela!', 'Ainsi_: ceci_; cela_!'],
    ['(oui)? 100 %!', '(oui)_? 100 %_!'],
    ['«internes»', '«_internes_»'],
    ['«Quoi?»:', '«_Quoi_?_»_:'],
  ] as const) {
    expect(french(written)).toBe(set)
  }
})

test('What is no mark of a sentence is left alone', () => {
  for (const written of [
    'https://a.example:80/?a=1;b=2',
    'https://a.example/? https://a.example!',
    'de 10:30 à 12:00',
    'a::b C:\\d ::',
    'écrire &lt; ou &#60;',
    'www.a.example? a@b.example!',
    ':root !important ?',
    '?',
    ': ',
  ]) {
    expect(typeset(written, spaces).replace(' \u202F?', ' ?'), written).toBe(
      written.replace(' ?', '\u202F?'),
    )
  }
})

test('What stands beside a text counts', () => {
  expect(french(' ?', { before: 'portail' })).toBe('_?')
  expect(french('!', { before: 'Attention' })).toBe('_!')
  expect(french('mot', { before: '«', after: '»' })).toBe('mot')
  expect(french('«', { after: 'mot' })).toBe('«_')
  expect(french('»', { before: 'mot' })).toBe('_»')
  expect(french('mot :', { after: '8' })).toBe('mot :')
  expect(french('Attention', { after: '!' })).toBe('Attention')
})

test('Each language has its own marks, and most have none', () => {
  expect(typeset('What ? «Yes»', undefined)).toBe('What ? «Yes»')
  const set = (text: string, before: string, after: string) =>
    typeset(text, { before, after }).replaceAll('\u202F', '_')
  expect(set('«Ja» : nein ! „Ja“!', '! ?', '')).toBe('«Ja» : nein_! „Ja“_!')
  expect(set('»ja«: nej!', '«', '»')).toBe('»_ja_«: nej!')
  expect(set('ja! [b] a-b ]', ']', '[')).toBe('ja! [_b_] a-b_]')
  expect(set('ja; nej ; «»', '', '')).toBe('ja; nej ; «»')
})

const piece = fc.constantFrom(...'aé1 \n\u00A0\u202F:;!?«»()&/@.%'.split(''), 'mot', 'https://')
const text = fc.oneof(
  fc.array(piece).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary' }),
)

test('Only spaces change, set texts stay, and parts are set as the whole is', () => {
  const withoutSpaces = (written: string) => written.replace(/\s/g, '')
  fc.assert(
    fc.property(text, text, (a, b) => {
      const set = typeset(a + b, spaces)
      expect(withoutSpaces(set)).toBe(withoutSpaces(a + b))
      expect(typeset(set, spaces)).toBe(set)
      const apart = typeset(a, spaces, { after: b }) + typeset(b, spaces, { before: a })
      expect(withoutSpaces(apart)).toBe(withoutSpaces(a + b))
    }),
    { numRuns: 1000 },
  )
})

test('A long text takes no longer than its length', () => {
  const start = performance.now()
  for (const written of [' ', '!', '«', '»', ' ?', 'a', '\u202F', 'a:'])
    typeset(written.repeat(50_000), spaces)
  expect(performance.now() - start).toBeLessThan(2000)
})
