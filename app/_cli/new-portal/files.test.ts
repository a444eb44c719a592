import { expect, test } from 'playwright/test'
import { parse } from 'yaml'
import { portalSchema } from '../../_portals/portal'
import { portalFiles } from './files'

const answers = {
  name: 'Région : « l’Île » #1',
  hosts: 'données.île.example, www.ile.example',
  id: 'ile',
  languages: 'fr, en',
  colour: '#1F4e79',
}
const template = {
  cookies: ['session', 'no'],
  categories: ['necessary', 'videos'],
  ownCategories: 'videos: …\n',
  charters: [
    { lang: 'fr', title: 'Charte : cookies', body: '## Un\n\nTexte.\n\n' },
    { lang: 'en', title: 'Cookies', body: '## One' },
  ],
}
// Half past midnight of the 22nd in Paris, still the 21st in UTC.
const files = portalFiles(answers, template, Date.parse('2026-11-21T23:30:00Z'))

test('The portal is written as an editor would', () => {
  const text = files.get('portal.yaml') ?? ''
  expect(text).toBe(`name: "Région : « l’Île » #1"
hosts:
  - données.île.example
  - www.ile.example
languages: [fr, en]
categories: [necessary, videos]
look:
  accent: "#1F4e79"
`)
  expect(portalSchema.safeParse(parse(text)).success).toBe(true)
})

test('Each language has a charter, dated where the portal is', () => {
  expect([...files.keys()]).toEqual([
    'portal.yaml',
    'categories.yaml',
    'cookies.fr.mdx',
    'cookies.en.mdx',
  ])
  expect(files.get('categories.yaml')).toBe('videos: …\n')
  expect(files.get('cookies.fr.mdx')).toBe(`---
title: "Charte : cookies"
updated: 2026-11-22
cookies:
  - session
  - no
---

## Un

Texte.
`)
  expect(files.get('cookies.en.mdx')).toMatch(/---\n\n## One\n$/)
})
