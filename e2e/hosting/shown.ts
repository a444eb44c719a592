import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Where the configurations lie that operators are shown. */
const folder = 'app/_hosting'

/**
 * A configuration that operators are shown, with what they change in it changed: words of it,
 * by what stands in their place.
 *
 * @throws Error when it has no such words.
 */
export function readShown(name: string, changes: Record<string, string> = {}): string {
  const text = readFileSync(path.join(folder, name), 'utf8')
  return Object.entries(changes).reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`${name} says nothing of ${from}.`)
    return all.replaceAll(from, to)
  }, text)
}
