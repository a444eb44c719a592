import { expect, test } from 'playwright/test'
import { hostOfSite, site } from './site'

test('A portal’s own address is an https address of a public host', () => {
  for (const [written, read] of [
    ['https://data.example.fr', 'https://data.example.fr/'],
    ['https://data.example.fr/', 'https://data.example.fr/'],
    ['https://www.example.fr/open/data', 'https://www.example.fr/open/data'],
    ['https://données.example.fr/à-propos', 'https://xn--donnes-eva.example.fr/%C3%A0-propos'],
  ]) {
    expect(site.parse(written)).toBe(read)
  }
  for (const written of [
    ...['', 'data.example.fr', 'http://data.example.fr', '//data.example.fr', 'https://'],
    ...['https://data.example.fr:8443', 'https://me@data.example.fr', 'https://example'],
    ...['https://data.example.fr?a', 'https://data.example.fr#a', 'https://data.example.fr/a b'],
    ...['https://localhost', 'https://127.0.0.1', 'https://data.example.fr.', 'https://a..fr'],
    ...['HTTPS://data.example.fr', 'https://Data.example.fr', 'https://data.example.fr\\a'],
  ]) {
    expect(site.safeParse(written).success, written).toBe(false)
  }
})

test('People read its host', () => {
  expect(hostOfSite({ site: 'https://xn--donnes-eva.example.fr/a' })).toBe(
    'xn--donnes-eva.example.fr',
  )
})
