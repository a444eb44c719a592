import { expect, test } from 'playwright/test'
import type { Requested } from '../_published/request'
import { clearCookies } from './clear-cookies'

const value = 'v=1&date=2026-11-21&revision=0123abcd&allow='

/** What is taken away, as `name domain path`, on a portal under `path`. */
function cleared(
  cookies: string,
  path = '/',
  lang = 'fr',
  domain?: string,
  allowed: readonly string[] = [],
) {
  const requested = {
    record: {
      ownDomains: ['data.ville.fr', 'ville.fr'],
      neighbours: ['choix_musee'],
      erasable: [
        ['statistics', '^(?:_pk_id\\..*|mesure)$'],
        ['videos', '^(?:lecteur)$'],
      ],
    },
    outline: { portal: { path, languages: ['fr', 'en'], cookie: { name: 'choix', domain } }, lang },
  } as unknown as Requested
  const headers = clearCookies(cookies, requested, allowed, '')
  return headers.map((header) => {
    expect(header).toContain('Max-Age=0')
    const [, name] = /^([^=]+)=;/.exec(header) ?? []
    const attribute = (of: string) => new RegExp(`${of}=([^;]+)`).exec(header)?.[1] ?? '-'
    return `${name} ${attribute('Domain')} ${attribute('Path')}`
  })
}

test('Where the request brings no cookie of the name, nothing is taken away', () => {
  expect(cleared('')).toEqual([])
  expect(cleared('choix2=x; xchoix=y')).toEqual([])
})

test('Where it brings one, all are that the portal may own, but the one that is stored', () => {
  expect(cleared('choix=x')).toEqual([
    'choix data.ville.fr /',
    'choix ville.fr /',
    ...['/choices', '/consent'].flatMap((path) =>
      ['-', 'data.ville.fr', 'ville.fr'].map((domain) => `choix ${domain} ${path}`),
    ),
  ])
})

test('They are on every path that the pages of a charter under a path are sent cookies of', () => {
  const paths = new Set(cleared('choix=x', '/a/b', 'en').map((place) => place.split(' ')[2]))
  for (const path of ['/', '/a/b/en/choices', '/a/b/en', '/a/b/en/', '/a/b', '/a']) {
    expect(paths).toContain(path)
  }
})

test('What an answer says of it stays short, however long the address is', () => {
  const mount = `/${'a'.repeat(49)}/${'b'.repeat(49)}`
  expect(cleared('choix=x', mount).length).toBeGreaterThan(5)
  expect(cleared('choix=x', mount).join().length).toBeLessThan(2000)
})

test('A choice under a former name is taken away, no other’s and nothing else', () => {
  expect(cleared(`ancien=${value}; choix_musee=${value}; autre=v=1; pa%20th=${value}`)).toEqual([
    'ancien - /',
    'ancien data.ville.fr /',
    'ancien ville.fr /',
  ])
  const many = Array.from({ length: 50 }, (_, index) => `ancien${index}=${value}`)
  expect(cleared(many.join('; '))).toHaveLength(9)
})

test('Where the choice is of a domain, those of the host alone and of other domains are', () => {
  expect(cleared('choix=x', '/', 'fr', 'ville.fr').slice(0, 2)).toEqual([
    'choix - /',
    'choix data.ville.fr /',
  ])
})

test('What a choice refuses is taken away on the host and above it, and nothing that it allows', () => {
  const cookies = '_pk_id.1.a=x; lecteur=y; mesure2=z; session=s'
  expect(cleared(cookies, '/', 'fr', undefined, ['videos'])).toEqual([
    '_pk_id.1.a - /',
    '_pk_id.1.a data.ville.fr /',
    '_pk_id.1.a ville.fr /',
  ])
  expect(cleared(cookies, '/', 'fr', undefined, ['statistics', 'videos'])).toEqual([])
})
