import { expect, test } from 'playwright/test'
import { writeDay } from './day'
import { dayFormatOf, listFormatOf } from './formats'
import { writeList } from './list'

const write = (date: string, locale: string, firstOfMonth?: string) =>
  writeDay(date, dayFormatOf({ locale, firstOfMonth }))

test('A day is written out as the language does', () => {
  expect(write('2026-11-21', 'fr-FR', '1er')).toBe('21 novembre 2026')
  expect(write('2026-01-01', 'fr-FR', '1er')).toBe('1er janvier 2026')
  expect(write('2026-01-01', 'en-GB')).toBe('1 January 2026')
  expect(write('2026-01-31', 'pt-BR')).toBe('31 de janeiro de 2026')
  expect(write('2026-04-01', 'ca-ES')).toBe('1 d’abril del 2026')
  expect(write('2026-11-01', 'br-FR', '1añ')).toBe('1añ Du 2026')
  expect(write('2026-10-09', 'eu-FR')).toBe('2026(e)ko urriaren 9(a)')
  expect(write('2026-10-09', 'ja-JP')).toBe('2026年10月9日')
})

test('Digits are those of the language, and the calendar is everybody’s', () => {
  expect(write('2026-03-21', 'ar-EG')).toBe('٢١ مارس ٢٠٢٦')
  expect(write('2026-03-21', 'ar-MA')).toBe('21 مارس 2026')
  expect(write('2026-03-21', 'fa-IR')).toBe('۲۱ مارس ۲۰۲۶')
})

test('Whatever the language, a day is written as Node.js writes it', () => {
  for (const locale of ['fr-FR', 'en-GB', 'de-DE', 'br-FR', 'oc-FR', 'ca-FR', 'ar-EG', 'zh-CN']) {
    const format = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeZone: 'UTC',
      calendar: 'gregory',
    })
    for (let day = 0; day < 366; day++) {
      const date = new Date(Date.UTC(2028, 0, 1 + day))
      expect(write(date.toISOString().slice(0, 10), locale)).toBe(format.format(date))
    }
  }
})

test('A list is joined as the language does', () => {
  const join = (locale: string, ...entries: string[]) =>
    writeList(entries, listFormatOf(locale, entries.length))
  expect(join('fr-FR', 'a', 'b', 'c')).toBe('a, b et c')
  expect(join('br-FR', 'a', 'b')).toBe('a ha b')
  expect(join('en-GB', 'a', 'b', 'c', 'd')).toBe('a, b, c and d')
  expect(join('ar-MA', 'أ', 'ب')).toBe('أ وب')
  expect(join('fr-FR', 'a')).toBe('a')
  expect(join('fr-FR')).toBe('')
})
