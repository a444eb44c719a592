import { expect, test } from 'playwright/test'
import { dayIn, timeZone } from './time-zone'

test('The day is the one where the portal is', () => {
  const time = Date.parse('2026-11-22T00:09:00Z')
  expect(dayIn('America/Guadeloupe', time)).toBe('2026-11-21')
  expect(dayIn('Europe/Paris', time)).toBe('2026-11-22')
})

test('A time zone is one that exists', () => {
  for (const name of ['Europe/Paris', 'America/Guadeloupe', 'UTC']) {
    expect(timeZone.safeParse(name).success, name).toBe(true)
  }
  for (const name of ['', 'Paris', 'Europe/Lutece']) {
    expect(timeZone.safeParse(name).success, name).toBe(false)
  }
})
