import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'playwright/test'
import { parse } from 'yaml'
import { openContent } from '../../_content/content'
import { jsonSchemas } from './json-schemas'

// The formats that zod names come with a pattern, and editors’ programs know one keyword more.
const ajv = new Ajv({ formats: { date: true }, keywords: ['patternErrorMessage'], allErrors: true })

const validators = Object.fromEntries(
  Object.entries(jsonSchemas).map(([name, schema]) => [name, ajv.compile(schema)]),
)

/** What the schema of that name finds wrong in `text`, as places with keywords. */
function mistakesIn(name: string, text: string): string[] {
  const validate = validators[name]
  if (!validate) throw new Error(`No schema ${name}`)
  validate(parse(text))
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}

test.describe('The real content has no mistake for the editors’ schemas', () => {
  const schemaOf: [RegExp, string][] = [
    [/portal\.yaml$/, 'portal.json'],
    [/catalogue\.yaml$/, 'catalogue.json'],
    [/categories\.yaml$/, 'categories.json'],
    [/^portals\/.+\/cookies\..+\.mdx$/, 'front-matter.json'],
  ]
  for (const file of openContent().listAllFiles()) {
    const name = schemaOf.find(([pattern]) => pattern.test(file))?.[1]
    if (!name) continue
    test(file, () => {
      const text = readFileSync(`content/${file}`, 'utf8')
      const yaml = name === 'front-matter.json' ? (text.split(/^---$/m)[1] ?? '') : text
      expect(mistakesIn(name, yaml)).toEqual([])
    })
  }
})

test.describe('The editors’ schemas find', () => {
  const portal = 'name: A\nhosts: [a.example]\nlanguages: [fr]\nlook:\n  accent: "#1F4e79"\n'
  const head = 'title: A\nupdated: 2026-01-31\ncookies: [a]\n'
  const own = '[{ name: a, provider: A, category: necessary, service: S, purpose: P }]'
  const entry =
    'a: { name: a, provider: A, category: necessary, service: { fr: S }, purpose: { fr: P } }'

  const category =
    'videos: { decision: consent, name: { fr: V }, inSentence: { fr: v }, purpose: { fr: P } }'

  const cases = [
    ['nothing in a portal', 'portal.json', portal, []],
    ['a host with letters', 'portal.json', portal.replace('a.ex', 'données.ex'), []],
    ['nothing in a head', 'front-matter.json', head, []],
    [
      'nothing in an override',
      'front-matter.json',
      head.replace('[a]', '[{ catalogue: a, purpose: P }]'),
      [],
    ],
    ['nothing in a whole cookie', 'front-matter.json', head.replace('[a]', own), []],
    ['nothing in a catalogue', 'catalogue.json', entry, []],
    ['a misspelt field', 'portal.json', `${portal}nom: B\n`, [' additionalProperties']],
    ['a missing field', 'portal.json', portal.replace('name: A\n', ''), [' required']],
    [
      'hosts not in a list',
      'portal.json',
      portal.replace('[a.example]', 'a.example'),
      ['/hosts type'],
    ],
    ['no host', 'portal.json', portal.replace('[a.example]', '[]'), ['/hosts minItems']],
    [
      'a host with a scheme',
      'portal.json',
      portal.replace('a.example', '"https://a.example"'),
      ['/hosts/0 pattern'],
    ],
    [
      'a host in upper case',
      'portal.json',
      portal.replace('a.example', 'A.example'),
      ['/hosts/0 pattern'],
    ],
    [
      'a local host',
      'portal.json',
      portal.replace('a.example', 'a.localhost'),
      ['/hosts/0 pattern'],
    ],
    ['an address', 'portal.json', portal.replace('a.example', '127.0.0.1'), ['/hosts/0 pattern']],
    [
      'a language in upper case',
      'portal.json',
      portal.replace('fr', 'FR'),
      ['/languages/0 pattern'],
    ],
    ['a language twice', 'portal.json', portal.replace('fr', 'fr, fr'), ['/languages uniqueItems']],
    [
      'a colour by name',
      'portal.json',
      portal.replace('#1F4e79', 'blue'),
      ['/look/accent pattern'],
    ],
    [
      'a date written out',
      'front-matter.json',
      head.replace('2026-01-31', '31 janvier 2026'),
      ['/updated pattern'],
    ],
    [
      'a day that is none',
      'front-matter.json',
      head.replace('01-31', '02-30'),
      ['/updated pattern'],
    ],
    [
      'a category that is no key',
      'catalogue.json',
      entry.replace('necessary', 'Nécessaires'),
      ['/a/category pattern'],
    ],
    ['nothing in categories', 'categories.json', category, []],
    [
      'a decision that is none',
      'categories.json',
      category.replace('consent', 'opt-in'),
      ['/videos/decision enum'],
    ],
    [
      'a category twice',
      'portal.json',
      `${portal}categories: [necessary, videos, videos]\n`,
      ['/categories uniqueItems'],
    ],
    [
      'nothing in a provider by language',
      'catalogue.json',
      entry.replace('provider: A', 'provider: { fr: A, en: B }'),
      [],
    ],
    ['nothing in several names', 'catalogue.json', entry.replace('name: a', 'name: [a, b]'), []],
    [
      'a lifetime in French',
      'catalogue.json',
      entry.replace('name: a', 'name: a, lifetime: 13 mois'),
      ['/a/lifetime pattern'],
    ],
    [
      'a plain text in the catalogue',
      'catalogue.json',
      entry.replace('{ fr: P }', 'P'),
      ['/a/purpose type'],
    ],
  ] as const
  for (const [title, name, text, found] of cases) {
    test(title, () => expect(mistakesIn(name, text)).toEqual(found))
  }

  for (const [title, cookie] of [
    ['a cookie that is a number', '3'],
    ['a cookie without a purpose', '{ name: a, provider: A, category: necessary, service: S }'],
    ['a misspelt override', '{ catalogue: a, purpos: P }'],
  ] as const) {
    test(title, () => {
      expect(mistakesIn('front-matter.json', head.replace('[a]', `[${cookie}]`))).toContain(
        '/cookies/0 anyOf',
      )
    })
  }
})
