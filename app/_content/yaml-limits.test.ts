import { expect, test } from 'playwright/test'
import { parseDocument } from 'yaml'
import { findYamlExcess, maxYamlDepth, maxYamlIndent, maxYamlLength } from './yaml-limits'

test('So many lists within each other are read, and one more is refused at its place', () => {
  const nested = (depth: number) => `a: "[["\nb: ${'['.repeat(depth)}${']'.repeat(depth)}\n`
  expect(findYamlExcess(nested(maxYamlDepth))).toBeUndefined()
  expect(findYamlExcess(nested(maxYamlDepth + 1))?.offset).toBe(11 + maxYamlDepth)
})

test('So many columns of indentation are read, and one more is refused', () => {
  const indented = (columns: number) => `a:\n${' '.repeat(columns)}b\n`
  expect(findYamlExcess(indented(maxYamlIndent))).toBeUndefined()
  expect(findYamlExcess(indented(maxYamlIndent + 1))?.offset).toBe(3)
})

test('A file one character too long is refused', () => {
  expect(findYamlExcess('#'.repeat(maxYamlLength))).toBeUndefined()
  expect(findYamlExcess('#'.repeat(maxYamlLength + 1))?.message.id).toBe('file-too-long')
})

test('A catalogue of two thousand cookies is read', () => {
  const cookie = (key: number) => `c${key}:\n  name: "[${key}"\n  service: { fr: a, en: b }\n`
  const text = Array.from({ length: 2000 }, (_, key) => cookie(key)).join('')
  expect(findYamlExcess(text)).toBeUndefined()
  expect(parseDocument(text).errors).toEqual([])
})
