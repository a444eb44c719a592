import { expect, test } from 'playwright/test'
import { openContent } from './content'
import { memoize, reader } from './memoize'

test('What is made once is kept, also when it was asked for by nothing', () => {
  let made = 0
  const make = memoize(() => ++made)
  expect([make(), make(), make()]).toEqual([1, 1, 1])
})

test('Where only some results are kept, they are those last asked for', () => {
  const made: string[] = []
  const make = memoize((name: string) => made.push(name), 2)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) make(name)
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('What fails is tried again', async () => {
  let tries = 0
  const make = memoize(async () => {
    if (++tries === 1) throw new Error('Not yet.')
    return tries
  })
  await expect(make()).rejects.toThrow('Not yet.')
  expect(await make()).toBe(2)
})

test('A reader remembers for each content folder by itself', () => {
  const read = reader((content, name: string) => ({ folder: content.folder, name }))
  const [one, other] = [openContent(), openContent()]
  expect(read(one, 'a')).toBe(read(one, 'a'))
  expect(read(one, 'a')).not.toBe(read(one, 'b'))
  expect(read(one, 'a')).not.toBe(read(other, 'a'))
})
