import { expect, test } from 'playwright/test'
import { daysOf, lifetime, writeDuration, writeLifetime } from './duration'

const read = (written: string) => lifetime.parse(written)

test('A lifetime is read as editors write it, and written the same', () => {
  for (const written of [
    'session',
    'unlimited',
    '13 months',
    '1 year 27 days',
    'at most 12 months',
    'less than 1 minute',
    '2 weeks by default',
  ]) {
    expect(writeLifetime(read(written))).toBe(written)
  }
  expect(writeLifetime(read('less than a minute'))).toBe('less than 1 minute')
  expect(read('an hour')).toEqual({ parts: [{ count: 1, unit: 'hour' }] })
  expect(read('2 weeks by default')).toEqual({
    parts: [{ count: 2, unit: 'week' }],
    bound: 'by default',
  })
})

test('Anything else is no lifetime', () => {
  for (const written of [
    '',
    '13 mois',
    '180',
    'months',
    '0 days',
    '13months',
    '27 days 1 year',
    '1 day 2 days',
    'at most session',
    'about 2 weeks',
    '13 months 5',
  ]) {
    expect(lifetime.safeParse(written).success, written).toBe(false)
  }
})

test('A lifetime is an ISO 8601 duration', () => {
  const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']
  expect(units.map((unit) => writeDuration(read(`13 ${unit}s`)))).toEqual([
    'PT13S',
    'PT13M',
    'PT13H',
    'P13D',
    'P13W',
    'P13M',
    'P13Y',
  ])
  expect(writeDuration(read('1 year 27 days 3 hours'))).toBe('P1Y27DT3H')
  expect(writeDuration('session')).toBe('session')
})

test('A lifetime is at least so many days', () => {
  expect(daysOf(read('1 year 27 days'))).toBe(392)
  expect(daysOf('session')).toBe(0)
  expect(daysOf('unlimited')).toBe(Number.POSITIVE_INFINITY)
})
