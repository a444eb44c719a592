import type { Report } from '../_content/report'
import { identityOf } from './cookie'
import type { Declared, DeclaredCookie } from './declared-cookies'
import { translationFindings } from './translation-findings'
import { writeField } from './write-field'

/**
 * Reports in which facts `charter` differs from `original`, what the same portal
 * declares in its first language. Consent is given in any language for what the first
 * one states (see `_published/revision.ts`), so all must state the same.
 */
export function reportDifferences(charter: Declared, original: Declared, report: Report): void {
  const [ours, theirs] = [byIdentity(charter), byIdentity(original)]
  for (const [identity, declared] of ours) {
    const [name = ''] = declared.cookie.name
    const other = theirs.get(identity)
    const place = declared.placeOf()
    if (other) reportFacts(declared, other, report)
    else if (original.complete)
      report.error(translationFindings['cookie-not-in-original'](name), { place })
  }
  for (const [identity, { cookie }] of theirs) {
    const [name = ''] = cookie.name
    if (charter.complete && !ours.has(identity)) {
      report.error(translationFindings['cookie-not-translated'](name))
    }
  }
}

function byIdentity({ cookies }: Declared): Map<string, DeclaredCookie> {
  return new Map(cookies.map((declared) => [identityOf(declared.cookie), declared]))
}

/** What does not depend on the language, beside what makes a cookie the same one. */
const facts = [
  'provider',
  'category',
  'lifetime',
  'renewed',
  'dataRetention',
  'legalBasis',
  'transferTo',
] as const

function reportFacts(ours: DeclaredCookie, theirs: DeclaredCookie, report: Report): void {
  const [name = ''] = ours.cookie.name
  for (const field of facts) {
    const [here, there] = [ours, theirs].map(({ cookie, provider }) =>
      writeField(field === 'provider' ? provider : cookie[field]),
    )
    if (here === there) continue
    const id = field === 'provider' ? 'provider-translated' : 'fact-translated'
    report.error(translationFindings[id](name, field, here ?? '–', there ?? '–'), {
      place: ours.placeOf(field),
    })
  }
}
