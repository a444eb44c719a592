import { expect, test } from 'playwright/test'
import { loadCharter } from '../../_charters/charter'
import { findPortal } from '../../_portals/find-portal'
import { draw } from './draw'
import { fingerprintOfPicture } from './fingerprint'
import { drawable } from './fonts'
import { socialImage, socialSize } from './social-image'

const portal = findPortal('data.cabinet-fsl.fr')
if (!portal) throw new Error('The portal that these tests draw is gone.')
const charter = loadCharter(portal, 'fr')
const pictureOf = (name: string, title = charter.title) =>
  socialImage({ ...portal, name }, { ...charter, title }, 'fr')

test('Every letter of the languages of Europe is drawn, and every sign of French', () => {
  const signs = '0123456789 \u00a0\u202f«»‘’“”–—…·:;?!,.()&@€%/\'"-'
  // Latin letters with their accents, Greek and Cyrillic: Unicode’s blocks.
  const blocks = [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x17f],
    [0x218, 0x21b],
    [0x391, 0x3a1],
    [0x3b1, 0x3c9],
    [0x410, 0x44f],
    [0x1e80, 0x1e85],
  ]
  for (const [first = 0, last = 0] of blocks) {
    for (let code = first; code <= last; code++) {
      const letter = String.fromCodePoint(code)
      expect(drawable(letter), code.toString(16)).toBe(letter.normalize('NFC'))
    }
  }
  for (const sign of signs.trim()) {
    if (sign.trim() !== '') expect(drawable(sign)).toBe(sign)
    else expect(drawable(`a${sign}b`)).toBe(`a${sign}b`)
  }
})

test('What the typeface lacks is left out, and nothing is fetched for it', async () => {
  expect(drawable('Données 🎉 日本 ouvertes')).toBe('Données ouvertes')
  const asked: string[] = []
  const { fetch } = globalThis
  globalThis.fetch = (input, init) => {
    const address = String(input)
    if (!address.startsWith('data:')) asked.push(address)
    return fetch(input, init)
  }
  try {
    const picture = await draw(pictureOf('日本 👩‍👩‍👧 ❤️ 1️⃣ العربية'), socialSize)
    expect(picture.byteLength).toBeGreaterThan(10_000)
  } finally {
    globalThis.fetch = fetch
  }
  expect(asked).toEqual([])
})

test('A picture’s fingerprint changes with what is drawn, and with nothing else', () => {
  const fingerprint = fingerprintOfPicture(pictureOf('Cabinet FSL'))
  expect(fingerprint).toMatch(/^[0-9a-f]{8}$/)
  expect(fingerprintOfPicture(pictureOf('Cabinet FSL'))).toBe(fingerprint)
  expect(fingerprintOfPicture(pictureOf('Cabinet FSM'))).not.toBe(fingerprint)
  expect(fingerprintOfPicture(pictureOf('Cabinet FSL', 'Autre titre'))).not.toBe(fingerprint)
  const other = socialImage({ ...portal, look: { accent: '#5b2a86' } }, charter, 'fr')
  expect(fingerprintOfPicture(other)).not.toBe(fingerprint)
})
