import { expect, test } from 'playwright/test'
import { writeDuration } from './lifetime'

test('A lifetime is an ISO 8601 duration', () => {
  const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const
  expect(units.map((unit) => writeDuration({ count: 13, unit }))).toEqual([
    'PT13M',
    'PT13H',
    'P13D',
    'P13W',
    'P13M',
    'P13Y',
  ])
  expect(writeDuration('session')).toBe('session')
})
