import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { findUnchanged } from './unchanged'

let folders: string[] = []

/** A content folder with these files. */
function write(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'content-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

test.afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
  folders = []
})

const shared = { 'shared/catalogue.yaml': '{}', 'shared/passages/a.fr.mdx': 'A' }

test('A portal is unchanged when all its files are', () => {
  const files = { ...shared, 'portals/un/portal.yaml': 'a', 'portals/trois/portal.yaml': 'a' }
  const before = write({ ...files, 'portals/deux/portal.yaml': 'a' })
  const after = write({
    ...files,
    'portals/un/cookies.fr.mdx': 'b',
    'portals/deux/portal.yaml': 'b',
  })
  expect([...findUnchanged(before, after)]).toEqual(['trois'])
  expect([...findUnchanged(after, before)]).toEqual(['trois'])
})

test('No portal is unchanged where something that all share is not, or there is nothing', () => {
  const portal = { 'portals/un/portal.yaml': 'a' }
  const before = write({ ...shared, ...portal })
  const after = write({ ...shared, ...portal, 'shared/passages/a.fr.mdx': 'B' })
  expect(findUnchanged(before, after).size).toBe(0)
  expect(findUnchanged(write({}), before).size).toBe(0)
  expect(findUnchanged(write(shared), write(shared)).size).toBe(0)
})

test('A link is never unchanged, because what it leads to may be', () => {
  const files = { ...shared, 'portals/un/portal.yaml': 'a' }
  const [before, after] = [write(files), write(files)]
  for (const folder of [before, after]) {
    symlinkSync('portal.yaml', path.join(folder, 'portals', 'un', 'cookies.fr.mdx'))
    symlinkSync('un', path.join(folder, 'portals', 'deux'))
  }
  expect(findUnchanged(before, after).size).toBe(0)
})
