import { expect, test } from 'playwright/test'
import { parseUrl } from './parse-url'

test('An address is one, or none, however often it is read', () => {
  for (let times = 0; times < 20_000; times++) {
    if (parseUrl('https://données.example.fr/à')?.hostname !== 'xn--donnes-eva.example.fr') {
      expect(times, 'how often it was').toBe(Infinity)
    }
    if (parseUrl('données.example.fr')) expect(times).toBe(Infinity)
  }
})
