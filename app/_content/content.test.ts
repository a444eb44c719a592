import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { openContent } from './content'

const leftBehind = [
  '~$cookies.fr.mdx',
  '.~lock.cookies.fr.mdx#',
  '~WRL0001.tmp',
  'cookies.fr.mdx~',
  'cookies.fr.mdx.bak',
  'cookies.fr.mdx.orig',
  '#cookies.fr.mdx#',
  '.cookies.fr.mdx.swp',
  'portal.yaml.swo',
  '.DS_Store',
  'Thumbs.db',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'Icon\r',
]
const written = ['cookies.fr.mdx', 'cookies.fr - Copie.mdx', 'logo.svg', 'notes.txt', 'portal.yaml']

test('What programs leave behind is no content', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  try {
    mkdirSync(path.join(folder, 'portals/un'), { recursive: true })
    for (const name of [...leftBehind, ...written]) {
      writeFileSync(path.join(folder, 'portals/un', name), '')
    }
    const content = openContent(folder)
    expect(content.listFiles('portals/un')).toEqual([...written].sort())
    expect(content.listAllFiles()).toEqual(written.map((name) => `portals/un/${name}`).sort())
  } finally {
    rmSync(folder, { recursive: true })
  }
})
