import { deepStrictEqual as deepEqual, match } from 'node:assert'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { dayIn } from '../_portals/time-zone'
import { allowedBy, findStored, lastDayOf, parseChoice, serializeChoice } from './preferences'

const cookieName = 'choix_ville'
const now = Date.parse('2026-11-21T12:00:00Z')
const day = 86_400_000

const choices = fc.record(
  {
    date: fc.integer({ min: 0, max: 182 }).map((age) => dayIn('UTC', now - age * day)),
    revision: fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'),
      minLength: 8,
      maxLength: 8,
    }),
    allowed: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}(-[a-z]{1,9}){0,2}$/), { maxLength: 12 }),
  },
  { noNullPrototype: true },
)

test('What is written is read again, among any other cookies', () => {
  const others = fc.array(fc.stringMatching(/^[a-z]{1,9}=[a-z0-9]{0,9}$/), { maxLength: 5 })
  fc.assert(
    fc.property(choices, others, others, (choice, before, after) => {
      const pair = `${cookieName}=${serializeChoice(choice)}`
      deepEqual(parseChoice(serializeChoice(choice), now), choice)
      deepEqual(findStored([...before, pair, ...after].join('; '), cookieName, now), choice)
      match(pair, /^[\w=&.-]{1,500}$/)
    }),
    { numRuns: 2000 },
  )
})

test('No text makes the parser throw, and what it reads can be written', () => {
  const near = choices.chain((choice) => {
    const text = serializeChoice(choice)
    const place = fc.integer({ min: 0, max: text.length })
    return fc
      .tuple(place, place, fc.string({ unit: 'binary', maxLength: 5 }))
      .map(([from, to, middle]) => text.slice(0, from) + middle + text.slice(to))
  })
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
      const choice = parseChoice(text, now)
      if (choice) deepEqual(parseChoice(serializeChoice(choice), now), choice)
      findStored(text, cookieName, now)
      findStored(`${cookieName}=${text}`, cookieName, now)
    }),
    { numRuns: 5000 },
  )
})

test('What is not a choice is absent', () => {
  const valid = 'v=1&date=2026-11-21&revision=0123abcd&allow=statistics'
  expect(parseChoice(valid, now)).toBeDefined()
  for (const text of [
    '',
    valid.slice(1),
    valid.replace('v=1', 'v=2'),
    valid.replace('&', '&amp;'),
    valid.replace('0123abcd', '0123ABCD'),
    valid.replace('2026-11-21', '2026-11-31'),
    valid.replace('2026-11-21', '2026-11-23'),
    valid.replace('2026-11-21', '2026-05-22'),
    `${valid}&allow=third-party`,
    `${valid}${'.statistics'.repeat(40)}`,
    `${valid}.`,
    `${valid}.-a`,
    encodeURIComponent(valid),
  ]) {
    expect(parseChoice(text, now), text).toBeUndefined()
  }
  expect(findStored(`${cookieName}=${valid}; ${cookieName}=${valid}`, cookieName, now)).toBe(
    'unreadable',
  )
  expect(findStored(`${cookieName}=x`, cookieName, now)).toBe('unreadable')
  expect(findStored(`x${cookieName}=${valid}`, cookieName, now)).toBeUndefined()
})

test.describe('What is in force', () => {
  const asked = {
    revision: '0123abcd',
    categories: [
      { id: 'necessary', decision: 'always' as const },
      { id: 'videos', decision: 'consent' as const },
      { id: 'audience', decision: 'objection' as const },
    ],
  }
  const choice = (allowed: string[], revision = '0123abcd') => ({
    date: '2026-11-21',
    revision,
    allowed,
  })
  const cases = [
    ['without a choice is what one may object to', undefined, false, ['audience']],
    ['with the browser’s signal is nothing', undefined, true, []],
    ['by a cookie that cannot be read is nothing', 'unreadable', false, []],
    ['after a refusal is nothing', choice([]), false, []],
    ['is what was allowed', choice(['videos']), false, ['videos']],
    ['is all that was allowed', choice(['audience', 'videos']), true, ['videos', 'audience']],
    ['by an outdated choice is no consent', choice(['videos'], 'ffffffff'), false, []],
    [
      'by an outdated choice is what was not objected to',
      choice(['videos', 'audience'], 'ffffffff'),
      false,
      ['audience'],
    ],
    [
      'by an outdated choice with the signal is nothing',
      choice(['audience'], 'ffffffff'),
      true,
      [],
    ],
    ['is no category that the portal has not', choice(['x', 'necessary']), false, []],
  ] as const
  for (const [title, stored, signal, inForce] of cases) {
    test(title, () => expect(allowedBy(stored, asked, signal)).toEqual(inForce))
  }
})

test('Clocks may differ by less than a day', () => {
  const tomorrow = 'v=1&date=2026-11-22&revision=0123abcd&allow='
  expect(parseChoice(tomorrow, now)).toBeDefined()
})

test('A choice is kept for 182 days', () => {
  expect(lastDayOf('2026-11-21')).toBe('2027-05-22')
})
