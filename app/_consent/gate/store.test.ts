import { deepStrictEqual as deepEqual } from 'node:assert'
import fc from 'fast-check'
import { test } from 'playwright/test'
import { dayIn } from '../../_portals/time-zone'
import { allowedBy, findStored, serializeChoice } from '../preferences'
import { allowed, readChoice } from './store'

const now = Date.now()
const asked = {
  revision: '0123abcd',
  categories: [
    { id: 'necessary', decision: 'always' },
    { id: 'videos', decision: 'consent' },
    { id: 'audience', decision: 'objection' },
  ],
} as const

/** What a gate’s file and a browser have around the code. */
const around = (cookies: string, globalPrivacyControl: boolean) => ({
  document: { cookie: cookies },
  window: {},
  navigator: { globalPrivacyControl },
  cookie: 'choix_ville',
  revision: asked.revision,
  always: ['necessary'],
  asked: ['videos', 'audience'],
  objectable: ['audience'],
  OBJECTION: true,
})

test('A portal’s pages and its charter agree on what is in force', () => {
  const choices = fc.record({
    date: fc.integer({ min: 0, max: 182 }).map((age) => dayIn('UTC', now - age * 86_400_000)),
    revision: fc.constantFrom(asked.revision, '0123abce'),
    allowed: fc.subarray(['audience', 'necessary', 'unknown', 'videos']),
  })
  const value = fc.oneof(choices.map(serializeChoice), fc.stringMatching(/^[a-z0-9&=.-]{0,9}$/))
  const name = fc.constantFrom('choix_ville', 'choix', 'xchoix_ville', 'autre')
  const pair = fc.tuple(name, value).map(([key, text]) => `${key}=${text}`)
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 4 }), fc.boolean(), (pairs, signal) => {
      const cookies = pairs.join('; ')
      for (const [key, is] of Object.entries(around(cookies, signal))) {
        Object.defineProperty(globalThis, key, { value: is, configurable: true })
      }
      readChoice()
      deepEqual([...allowed], allowedBy(findStored(cookies, 'choix_ville', now), asked, signal))
    }),
    { numRuns: 5000 },
  )
})
