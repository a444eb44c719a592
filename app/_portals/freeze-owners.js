import { execFileSync } from 'node:child_process'

/**
 * A loader for `owners.ts` in production builds: the module knows what its source
 * would find out. That runs in a process of its own, for what it reads is large,
 * and loaders live as long as the build.
 */
export default function freezeOwners() {
  const source = new URL('owners.ts', import.meta.url).href
  const script = `const { listOwners } = await import(${JSON.stringify(source)})
    console.log(JSON.stringify(listOwners()))`
  const command = ['--import', 'tsx', '--input-type', 'module', '--eval', script]
  const owners = execFileSync(process.execPath, command, { encoding: 'utf8', maxBuffer: Infinity })
  // As a text it is parsed faster than as code (https://v8.dev/blog/cost-of-javascript-2019#json).
  return `const owners = new Map(JSON.parse(${JSON.stringify(owners)}))
export const ownerOf = (host) => owners.get(host)`
}
