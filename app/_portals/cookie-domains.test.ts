import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { listOwnDomains } from './cookie-domains'

test('A host’s own domains are those above it that are nobody’s suffix and no platform’s', () => {
  // Its platform is plateforme.example.
  const content = openContent('e2e/fixtures/valid')
  for (const [host, ...domains] of [
    ['cookies.data.ville.fr', 'cookies.data.ville.fr', 'data.ville.fr', 'ville.fr'],
    ['data.ville.gouv.fr', 'data.ville.gouv.fr', 'ville.gouv.fr'],
    ['ville.github.io', 'ville.github.io'],
    ['data.ville.example', 'data.ville.example', 'ville.example'],
    ['ville.plateforme.example', 'ville.plateforme.example'],
    ['plateforme.example'],
    ['xn--donnes-eva.exemple.fr', 'xn--donnes-eva.exemple.fr', 'exemple.fr'],
  ] as const) {
    expect(listOwnDomains(content, host)).toEqual(domains)
  }
})
