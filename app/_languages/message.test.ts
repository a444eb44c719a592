import { expect, test } from 'playwright/test'
import { message } from './message'

test('A message says its values in its language', () => {
  const say = message({ locale: 'fr-FR' }, { count: 1 }).parse(
    '{count, plural, one {# portail} other {# portails}}',
  )
  expect([0, 1, 2].map((count) => say({ count }))).toEqual(['0 portail', '1 portail', '2 portails'])
})

test('A message that cannot be said is refused, with the names that it may use', () => {
  for (const text of [
    '',
    'Le jour',
    "Le jour d'{date}",
    'Le {dat}',
    'Le {date',
    '{date, plural, one {#}}',
    '<b>{date}',
  ]) {
    const { error } = message({ locale: 'fr-FR' }, { date: '1 janvier' }).safeParse(text)
    expect(error?.issues[0]?.message, text).toMatch(
      /^must be a message with \{date\}, but .+\ndoit être un message avec \{date\}, mais [^A-Z]+$/,
    )
  }
})
