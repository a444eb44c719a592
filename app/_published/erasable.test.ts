import { expect, test } from 'playwright/test'
import type { Cookie } from '../_charters/cookie'
import { patternOf } from './erasable'

/** Cookies as a charter declares them: `category name`, and what else is stated. */
function declare(...written: (string | [string, Partial<Cookie>])[]): Cookie[] {
  return written.map((one) => {
    const [text, stated = {}] = typeof one === 'string' ? [one] : one
    const [category, ...name] = text.split(' ')
    return { type: 'cookie', category, name, ...stated } as Cookie
  })
}

const domains = ['data.ville.fr', 'ville.fr']

/** Which of `names` would be taken away of the category `statistics`. */
function taken(cookies: Cookie[], names: string[]): string[] {
  const pattern = patternOf('statistics', cookies, domains)
  return names.filter((name) => pattern !== undefined && new RegExp(pattern).test(name))
}

test('Names and families are taken away whole, and no others', () => {
  const cookies = declare('statistics _pk_id.* _pk_ses.*', 'statistics mesure', 'necessary session')
  const names = ['_pk_id.1.a', '_pk_id', '_pk_idx1', 'mesure', 'mesure2', 'x_pk_id.1', 'session']
  expect(taken(cookies, names)).toEqual(['_pk_id.1.a', 'mesure'])
})

test('A name that another category has by itself stays, though it is of a family', () => {
  const cookies = declare('statistics _pk_*', 'necessary _pk_consent', 'videos _pk_v.*')
  expect(taken(cookies, ['_pk_id', '_pk_consent'])).toEqual(['_pk_id'])
})

test('What is of others’ domains is not the portal’s to take away', () => {
  const cookies = declare(
    ['statistics ours', { domain: 'ville.fr' }],
    ['statistics theirs', { domain: 'tiers.example' }],
  )
  expect(taken(cookies, ['ours', 'theirs'])).toEqual(['ours'])
})

test('Entries of both storages are, and nothing that is not stored there', () => {
  const cookies = declare(
    ['statistics a', { type: 'local-storage' }],
    ['statistics b', { type: 'session-storage' }],
    ['statistics c', { type: 'pixel' }],
  )
  expect(taken(cookies, ['a', 'b', 'c'])).toEqual(['a', 'b'])
  expect(patternOf('videos', cookies, domains)).toBeUndefined()
})

test('Signs that patterns read otherwise are signs of the name', () => {
  expect(taken(declare('statistics a+b(c)|d[e]'), ['a+b(c)|d[e]', 'aab', 'd[e]'])).toEqual([
    'a+b(c)|d[e]',
  ])
})
