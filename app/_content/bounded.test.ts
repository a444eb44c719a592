import { expect, test } from 'playwright/test'
import { VFile } from 'vfile'
import { bounded } from './bounded'

const long = () => new VFile({ path: 'x.mdx', value: 'mot '.repeat(1000) })

/** Computes for so many milliseconds. */
function compute(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

test('What never ends is interrupted, and the file named', () => {
  const file = long()
  const read = () => {
    while (file.path);
    return 'done'
  }
  expect(bounded(file, read)).toBeUndefined()
  expect(file.messages.map(String)).toEqual(['x.mdx:1:1: The file takes too long to read.'])
})

test('What is slow once is begun anew, and gives its own result', () => {
  const [file, other] = [long(), long()]
  let times = 0
  const read = () => {
    times++
    const inner = bounded(other, () => 'of the other')
    if (times === 1) compute(500)
    return `of the file, after that ${inner}`
  }
  expect(bounded(file, read)).toBe('of the file, after that of the other')
  expect(times).toBe(2)
  expect(file.messages).toEqual([])
})

test('What nests deeper than the stack is named; any other failure is thrown', () => {
  const file = long()
  const fall = (): number => fall() + 1
  expect(bounded(file, fall)).toBeUndefined()
  expect(file.messages.map(String)).toEqual(['x.mdx:1:1: The file nests too deeply.'])
  expect(() =>
    bounded(file, () => {
      throw new TypeError('no')
    }),
  ).toThrow('no')
})
