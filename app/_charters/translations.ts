import type { Report } from '../_content/report'
import type { Facts } from './facts'

/**
 * Reports in which facts `charter` differs from `original`, the same
 * portal's in its first language. Consent is given in any language for what the
 * first one states (see `_published/revision.ts`), so all must state the same.
 */
export function reportDifferences(charter: Facts, original: Facts, report: Report): void {
  const differ = (what: string) =>
    report.error(`${what} in the charter of the portal’s first language.`, {
      fix: 'Let both say the same; only names of services, purposes and texts are translated.',
    })
  const [ours, theirs] = [factsOf(charter), factsOf(original)]
  for (const name of new Set([...ours.keys(), ...theirs.keys()])) {
    if (!theirs.has(name)) differ(`The cookie \`${name}\` is here but not`)
    else if (!ours.has(name)) differ(`The cookie \`${name}\` is not here but`)
    else if (ours.get(name) !== theirs.get(name)) {
      differ(`The cookie \`${name}\` has another provider, category or lifetime than`)
    }
  }
  if (charter.consent.join() !== original.consent.join()) {
    differ('`consent` names other categories than')
  }
}

/** What a charter states of each cookie that does not depend on its language, by name. */
function factsOf({ cookies }: Facts): Map<string, string> {
  return new Map(
    cookies.map(({ name, provider, category, lifetime }) => [
      name,
      JSON.stringify([provider, category, lifetime]),
    ]),
  )
}
