import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'

/**
 * The rooms of the house, from the roof down. What stands in one imports from it and
 * from those below it; rooms side by side know nothing of each other.
 */
const floors = [
  ['_cli'],
  ['_hosting'],
  ['[host]', 'localhost', 'assets', 'earlier-script', 'not-found'],
  ['_http'],
  ['_ui'],
  ['_consent'],
  ['_published'],
  ['_charters'],
  ['_addresses'],
  ['_portals'],
  ['_languages'],
  ['_content'],
]

const files = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative('app', path.join(entry.parentPath, entry.name)))
  .filter((name) => /\.(?:[cm]?[jt]sx?|css)$/.test(name) && !name.endsWith('.test.ts'))
  // Of the tests; not a part of the house.
  .filter((name) => name !== 'playwright.config.ts')

const imports = new Map(files.map((file) => [file, importsOf(file)]))

/** The files of the house that `file` imports, for their types alone or not. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join('app', file), 'utf8')
  const written = text.matchAll(
    /(?:\bfrom|\bimport|new URL)\s*\(?\s*(?:\/\*.*?\*\/\s*)?['"](\.[^'"?]+)/g,
  )
  return [...written].map(([, specifier = '']) => {
    const target = path.join(path.dirname(file), specifier)
    const found = ['', '.ts', '.tsx', '.d.ts', '.js'].find((end) => files.includes(target + end))
    if (found === undefined) throw new Error(`${file} imports ${specifier}, which is not there.`)
    return target + found
  })
}

const roomOf = (file: string) => file.split(path.sep)[0] ?? ''
const floorOf = (room: string) => floors.findIndex((rooms) => rooms.includes(room))

test('Every file stands in a room of the list, and every room of it is there', () => {
  const rooms = new Set(files.map(roomOf))
  expect([...rooms].sort()).toEqual(floors.flat().sort())
  for (const room of floors.flat()) expect(existsSync(path.join('app', room)), room).toBe(true)
})

test('No import runs back up the list, or to a room beside', () => {
  const wrong = [...imports].flatMap(([file, targets]) =>
    targets
      .filter((target) => roomOf(target) !== roomOf(file))
      .filter((target) => floorOf(roomOf(target)) <= floorOf(roomOf(file)))
      .map((target) => `${file} → ${target}`),
  )
  expect(wrong).toEqual([])
})

test('No imports go round in a circle, those of types included', () => {
  const done = new Set<string>()
  const visit = (file: string, trail: string[]): void => {
    const start = trail.indexOf(file)
    expect(start, [...trail.slice(start), file].join(' → ')).toBe(-1)
    if (done.has(file)) return
    for (const target of imports.get(file) ?? []) visit(target, [...trail, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
})
