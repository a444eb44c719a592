import { expect, test } from 'playwright/test'
import { displayHost, host } from './host'

const longLabel = 'a'.repeat(63)

test.describe('A host that a portal may have', () => {
  for (const [written, ascii] of [
    ['data.cabinet-fsl.fr', 'data.cabinet-fsl.fr'],
    ['données.exemple.fr', 'xn--donnes-eva.exemple.fr'],
    ['xn--donnes-eva.exemple.fr', 'xn--donnes-eva.exemple.fr'],
    ['данные.рф', 'xn--80ahe5aa8f.xn--p1ai'],
    [`${longLabel}.fr`, `${longLabel}.fr`],
    ['1.2.example', '1.2.example'],
  ] as const) {
    test(`${written} is ${ascii}`, () => expect(host.parse(written)).toBe(ascii))
  }
})

test.describe('A host that no portal may have', () => {
  for (const written of [
    '',
    'fr',
    'localhost',
    'un.localhost',
    'Data.example.fr',
    'https://data.example.fr',
    'data.example.fr/',
    'data.example.fr:443',
    'data.example.fr.',
    '.example.fr',
    'data..fr',
    '127.0.0.1',
    '0x7f.1',
    '-data.example.fr',
    'data_.example.fr',
    'a b.fr',
    `${longLabel}a.fr`,
    `${`${longLabel}.`.repeat(4)}fr`,
  ]) {
    test(`“${written.slice(0, 40)}” of ${written.length} characters`, () =>
      expect(host.safeParse(written).success).toBe(false))
  }
})

test('A host is shown with its letters', () => {
  expect(displayHost('xn--donnes-eva.exemple.fr')).toBe('données.exemple.fr')
  expect(displayHost('data.cabinet-fsl.fr')).toBe('data.cabinet-fsl.fr')
})
