import { expect, test } from 'playwright/test'
import { parseUrl } from './parse-url'

test('An address is one, or none, however often it is read', () => {
  const read = new Set<string | undefined>()
  for (let times = 0; times < 20_000; times++) {
    read.add(parseUrl('https://données.example.fr/à')?.hostname)
    read.add(parseUrl('données.example.fr')?.hostname)
  }
  expect([...read]).toEqual(['xn--donnes-eva.example.fr', undefined])
})
