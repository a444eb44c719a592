import { readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { AddressRegister } from './address-register'
import { mount } from './mount'
import { namesBeside } from './names-beside'

test('A path has plain names between slashes', () => {
  for (const path of ['/', '/faq', '/fr', '/cookies', '/terms/cookies-policy', '/Pages/a_b.html']) {
    expect(mount.safeParse(path).data, path).toBe(path)
  }
  for (const path of [
    ...['', 'cookies', '/cookies/', '//cookies', '/a//b', '/..', '/a/../b', '/.well-known/x'],
    ...['/données', '/a b', '/%20', '/a~b', '/a?b', '/a#b', '/_next', '/assets', '/a/index'],
    ...[
      '/consent',
      '/privacy/choices',
      '/logo/x',
      '/robots.txt',
      `/${'a'.repeat(100)}`,
      '/a'.repeat(9),
    ],
  ]) {
    expect(mount.safeParse(path).success, path).toBe(false)
  }
})

test('What lies beside a charter are the folders of a host', () => {
  const root = path.join('app', '[host]')
  const folders = readdirSync(root).flatMap((name) =>
    name.startsWith('.')
      ? readdirSync(path.join(root, name)).map((file) => `${name}/${file}`)
      : name,
  )
  expect(folders.sort()).toEqual([...namesBeside, 'charter'].sort())
})

test('Of two portals one of which would lie within the other, the first stays alone', () => {
  const name = fc.constantFrom('a', 'b', 'A')
  const paths = fc.array(name, { maxLength: 3 }).map((names) => `/${names.join('/')}`)
  const lower = (path: string) => path.toLowerCase().replace(/\/?$/, '/')
  fc.assert(
    fc.property(fc.array(paths, { maxLength: 12 }), (asked) => {
      const register = new AddressRegister()
      const taken: string[] = []
      for (const [index, path] of asked.entries()) {
        const other = register.enter({ id: String(index), host: 'data.un.example', path })
        const against = taken.filter(
          (had) => lower(had).startsWith(lower(path)) || lower(path).startsWith(lower(had)),
        )
        expect(other !== undefined).toBe(against.length > 0)
        if (other) expect(against).toContain(other.path)
        else taken.push(path)
      }
    }),
  )
  const register = new AddressRegister()
  register.enter({ id: 'un', host: 'data.un.example', path: '/' })
  expect(register.enter({ id: 'deux', host: 'data.deux.example', path: '/a' })).toBeUndefined()
})
