import type { VFile } from 'vfile'
import { reportWarning } from '../_content/problems'
import type { Located } from '../_content/yaml'
import type { FrontMatter } from './front-matter'

/** After how many days somebody should make sure that a charter still holds. */
const longest = 365

/**
 * Warns of a charter that nobody has changed or reviewed for a year, and of a
 * day that is still to come.
 *
 * @param today As 2026-01-31, where the portal is.
 */
export function reportAge(front: Located<FrontMatter>, file: VFile, today: string): void {
  const { updated, reviewed } = front.sound
  for (const [field, day] of Object.entries({ updated, reviewed })) {
    if (!day || day <= today) continue
    reportWarning(file, `\`${field}\` is a day still to come.`, {
      place: front.placeOf([field]),
      mend: `Check it; today is ${today}.`,
    })
  }
  const last = [updated, reviewed]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
  if (!last || daysBetween(last, today) <= longest) return
  reportWarning(file, `Nobody has reviewed this charter since ${last}.`, {
    place: front.placeOf([last === updated ? 'updated' : 'reviewed']),
    mend: `When all of it still holds, write \`reviewed: ${today}\`; when not, mend it and change \`updated\`.`,
  })
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
