import { expect, test } from 'playwright/test'
import { openContent } from '../../_content/content'
import { readPortal } from '../../_portals/portal-file'
import type { Audited } from './audited'
import { nothingObserved } from './observed'
import { printAudit, writeAudits } from './print'
import type { Verdict } from './verdicts'
import { wordsIn } from './words'

const verdicts: Verdict[] = [
  {
    kind: 'undeclared',
    name: '=1+1\u001b[31m',
    domain: 'xn--donnes-eva.exemple.fr',
    type: 'cookie',
    detail: { what: 'stages', set: ['before'], sent: ['refused'], setter: undefined },
  },
  {
    kind: 'not-seen',
    name: 'session',
    domain: '',
    type: 'cookie',
    detail: { what: 'nothing' },
  },
]

function audited(): Audited {
  const portal = readPortal(openContent('content'), 'cabinet-fsl').value
  if (!portal) throw new Error('There is no such portal.')
  const observed = nothingObserved('data.cabinet-fsl.fr')
  return { portal, revision: '0', observed, seen: [], verdicts, began: 0, took: 0 }
}

test('What a portal calls its cookies commands no terminal', () => {
  const printed = printAudit(audited(), wordsIn.fr)
  expect(printed).not.toContain('\u001b')
  expect(printed).toContain('1 défaut, 1 remarque')
  expect(printed).toContain('données.exemple.fr')
  expect(printed).toContain('déposé avant tout choix\u202F; envoyé après le refus')
})

test('Spreadsheets have a line for each verdict, and compute none', () => {
  expect(writeAudits([audited()], wordsIn.en).split('\n')).toEqual([
    'portal,verdict,name,domain,type,detail',
    "cabinet-fsl,undeclared,'=1+1\u001b[31m,xn--donnes-eva.exemple.fr,cookie,set before any choice; sent after refusing",
    'cabinet-fsl,not-seen,session,,cookie,',
    '',
  ])
})
