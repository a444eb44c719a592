import { expect, test } from 'playwright/test'
import { openContent } from '../../_content/content'
import { listPortals } from '../../_portals/portals'
import { findPreview } from './preview'

const portals = listPortals(openContent('content'))
const onVercel = {
  VERCEL_ENV: 'preview',
  VERCEL_URL: 'chartes-a1b2c3.vercel.app',
  VERCEL_BRANCH_URL: 'chartes-git-cookies.vercel.app',
}
const hosts = (environment: Record<string, string>) => findPreview(environment, portals)?.hosts

test('A preview has the addresses that Vercel gives a deployment and its branch', () => {
  expect(hosts(onVercel)).toEqual(['chartes-a1b2c3.vercel.app', 'chartes-git-cookies.vercel.app'])
})

test('A preview elsewhere, or under a name of one’s own, is where PREVIEW_HOST says', () => {
  const PREVIEW_HOST = 'aperçu.example.fr'
  expect(hosts({ PREVIEW_HOST })).toEqual(['xn--aperu-1ra.example.fr'])
  expect(hosts({ ...onVercel, PREVIEW_HOST })).toContain('xn--aperu-1ra.example.fr')
})

test('Production is no preview, whatever else is set', () => {
  expect(hosts({})).toBeUndefined()
  expect(hosts({ VERCEL_URL: 'chartes-a1b2c3.vercel.app' })).toBeUndefined()
  const PREVIEW_HOST = 'preview.example.fr'
  expect(hosts({ ...onVercel, PREVIEW_HOST, VERCEL_ENV: 'production' })).toBeUndefined()
})

test('No host of a portal becomes a preview', () => {
  const host = 'data.cabinet-fsl.fr'
  expect(hosts({ ...onVercel, VERCEL_BRANCH_URL: host })).toEqual(['chartes-a1b2c3.vercel.app'])
  expect(() => hosts({ PREVIEW_HOST: host })).toThrow(/must be a host of no portal/)
})

test('What is no host is refused', () => {
  for (const PREVIEW_HOST of ['https://preview.example.fr', 'preview', 'a.example:3000', '.*']) {
    expect(() => hosts({ PREVIEW_HOST }), PREVIEW_HOST).toThrow(/must be a host name/)
  }
})
