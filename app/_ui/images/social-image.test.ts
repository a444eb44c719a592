import { expect, test } from 'playwright/test'
import { openContent } from '../../_content/content'
import { loadMessages } from '../../_languages/messages'
import { loadSnapshot, type Snapshot } from '../../_published/snapshot'
import { draw } from './draw'
import { drawable } from './fonts'
import { socialImage, socialSize, versionOf } from './social-image'

const content = openContent()
const messages = loadMessages(content, 'fr')
const snapshot = loadSnapshot(content, 'cabinet-fsl', 'fr')
const { portal } = snapshot

/** The snapshot of a portal that is called `name` and looks like this. */
function named(name: string, fields: Partial<Snapshot> = {}, look = portal.look): Snapshot {
  return { ...snapshot, portal: { ...portal, name, look }, ...fields }
}

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
    const picture = await draw(socialImage(named('日本 👩‍👩‍👧 ❤️ 1️⃣ العربية'), messages), socialSize)
    expect(picture.byteLength).toBeGreaterThan(10_000)
  } finally {
    globalThis.fetch = fetch
  }
  expect(asked).toEqual([])
})

test('A picture’s version changes with what is drawn, and with nothing else', () => {
  const version = (...args: Parameters<typeof named>) => versionOf(named(...args), messages)
  const own = version('Cabinet FSL')
  expect(own).toMatch(/^[0-9a-f]{8}$/)
  expect(version('Cabinet FSL', { updated: '2026-01-31' })).toBe(own)
  expect(version('Cabinet FSM')).not.toBe(own)
  expect(version('Cabinet FSL', { title: 'Autre titre' })).not.toBe(own)
  expect(version('Cabinet FSL', {}, { accent: '#5b2a86' })).not.toBe(own)
})
