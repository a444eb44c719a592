import { expect, test } from 'playwright/test'
import type { Portal } from '../_portals/portal'
import { isFromPortal } from './origin'

const portal = {
  hosts: ['cookies.example.fr', 'ancien.example.fr'],
  site: 'https://data.example.fr/accueil',
  upstream: ['amont.chartes.example'],
} as unknown as Portal

/** Whether a choice is taken that comes with these headers. */
const accepts = (headers: Record<string, string>) => isFromPortal(new Headers(headers), portal)

const own = 'cookies.example.fr'
const upstream = 'amont.chartes.example'

const taken: Record<string, Record<string, string>> = {
  'a page of the host, as browsers say': { host: own, 'sec-fetch-site': 'same-origin' },
  'with its origin': { host: own, origin: `https://${own}`, 'sec-fetch-site': 'same-origin' },
  'of a browser that says its origin alone': { host: own, origin: `https://${own}` },
  'with the port of its scheme': { host: `${own}:443`, origin: `https://${own}` },
  'on a port that a proxy leaves out': {
    host: own,
    origin: `https://${own}:8443`,
    'sec-fetch-site': 'same-origin',
  },
  'a command line': { host: own },
  'a page of the portal’s site': { host: own, origin: 'https://data.example.fr' },
  'as browsers say': {
    host: own,
    origin: 'https://data.example.fr',
    'sec-fetch-site': 'same-site',
  },
  'a page of the host, whose proxy asks an upstream host': {
    host: upstream,
    origin: `https://${own}`,
    'sec-fetch-site': 'same-origin',
  },
  'and of the site': { host: upstream, origin: 'https://data.example.fr' },
  'a page on this machine': {
    host: `${upstream}.localhost:3100`,
    origin: `http://${own}.localhost:3200`,
    'sec-fetch-site': 'same-origin',
  },
}

for (const [whose, headers] of Object.entries(taken)) {
  test(`A choice is taken from ${whose}`, () => expect(accepts(headers)).toBe(true))
}

const refused: Record<string, Record<string, string>> = {
  'another site': { host: own, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'another site that says so alone': { host: own, 'sec-fetch-site': 'cross-site' },
  'a sibling': { host: own, origin: 'https://autre.example.fr', 'sec-fetch-site': 'same-site' },
  'a sibling that says its origin alone': { host: own, origin: 'https://autre.example.fr' },
  'a further host': { host: own, origin: 'https://ancien.example.fr' },
  'a frame without origin': { host: own, origin: 'null' },
  'what is no origin': { host: own, origin: 'evil' },
  'the site over plain http': { host: own, origin: 'http://data.example.fr' },
  'the site on another port': { host: own, origin: 'https://data.example.fr:8443' },
  'the site on the visitor’s machine': { host: own, origin: 'http://data.example.fr.localhost' },
  'an upstream host itself': {
    host: upstream,
    origin: `https://${upstream}`,
    'sec-fetch-site': 'same-origin',
  },
  'another site through an upstream host': { host: upstream, origin: 'https://evil.example' },
  'another site that names an upstream host': {
    host: `${upstream}.`,
    origin: 'https://evil.example',
    'sec-fetch-site': 'same-origin',
  },
  'nobody’s host': { host: 'a b', origin: 'https://data.example.org' },
}

for (const [whose, headers] of Object.entries(refused)) {
  test(`A choice is refused from ${whose}`, () => expect(accepts(headers)).toBe(false))
}
