import { expect, test } from 'playwright/test'
import { VFile } from 'vfile'
import { once, oncePerText } from './once'

test('What is read once is kept, also when it was asked for by nothing', () => {
  let reads = 0
  const read = once(() => ++reads)
  expect([read(), read(), read()]).toEqual([1, 1, 1])
})

test('Where only some results are kept, they are those last asked for', () => {
  const reads: string[] = []
  const read = once((name: string) => reads.push(name), 2)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'b']) read(name)
  expect(reads).toEqual(['a', 'b', 'c', 'b'])
})

test('A file is parsed again when its text has changed, and only then', () => {
  let parsed = 0
  const parse = oncePerText((file) => `${++parsed}: ${file}`)
  const read = (value: string, path = 'a.yaml') => parse(new VFile({ path, value }))
  expect([read('un'), read('un'), read('deux'), read('un', 'b.yaml'), read('deux')]).toEqual([
    '1: un',
    '1: un',
    '2: deux',
    '3: un',
    '2: deux',
  ])
})

test('What is wrong with a text is said each time, and what others said of the file is forgotten', () => {
  const parse = oncePerText((file) => file.message(`wrong: ${file}`))
  const said = (value: string, other?: string) => {
    const file = new VFile({ path: 'a.yaml', value })
    if (other) file.message(other)
    parse(file)
    return file.messages.map(({ reason }) => reason)
  }
  expect(said('un', 'before')).toEqual(['before', 'wrong: un'])
  expect(said('un')).toEqual(['wrong: un'])
  expect(said('deux')).toEqual(['wrong: deux'])
})

test('A file that is absent is another than an empty one', () => {
  const parse = oncePerText((file) => file.value === undefined)
  expect(parse(new VFile({ path: 'a.yaml', value: '' }))).toBe(false)
  expect(parse(new VFile({ path: 'a.yaml' }))).toBe(true)
})
