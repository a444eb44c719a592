import type { z } from 'zod'
import { constraintOf } from '../../_content/constraint'
import { type Localized, word } from '../../_content/localized'
import { portalId, portalSchema } from '../../_portals/portal'
import { type questions, refusals } from './words'

export type Question = keyof typeof questions

/** The answers as they were written; lists have commas between their entries. */
export type Answers = Record<Question, string>

/** What the content folder has to say about a new portal. */
export interface Existing {
  /** The language that most portals have first; absent where the interface speaks none. */
  mainLanguage: string | undefined
  /** Whether something lies at `portals/<id>`. */
  hasPortal(id: string): boolean
  /** The id of the portal that `host` (ASCII) belongs to. */
  ownerOf(host: string): string | undefined
  /** Why no charter can be written in these languages, as `refuse` says it; absent when one can. */
  refuseLanguages(languages: string[]): Localized | undefined
}

/** Why `answer` cannot be taken, as a sentence without its full stop; absent when it can. */
export function refuse(
  question: Question,
  answer: string,
  existing: Existing,
): Localized | undefined {
  const { name, hosts, languages, look } = portalSchema.shape
  switch (question) {
    case 'name':
      return refuseValue(name, answer)
    case 'id':
      return (
        refuseValue(portalId, answer) ??
        (existing.hasPortal(answer) ? refusal(answer, refusals.idTaken(answer)) : undefined)
      )
    case 'hosts': {
      const parsed = hosts.safeParse(entries(answer))
      if (!parsed.success) return refuseValue(hosts, entries(answer))
      for (const host of parsed.data) {
        const owner = existing.ownerOf(host)
        if (owner) return refusal(host, refusals.hostTaken(owner))
      }
      return refuseTwice(parsed.data)
    }
    case 'languages': {
      const written = entries(answer)
      return (
        refuseValue(languages, written) ?? refuseTwice(written) ?? existing.refuseLanguages(written)
      )
    }
    case 'colour':
      return refuseValue(look.shape.accent, answer)
  }
}

/** That `answer` is refused because of `why`, which is a part of a sentence. */
export function refusal(answer: string, why: Localized): Localized {
  return word({ en: `"${answer}" ${why.en}`, fr: `« ${answer} » ${why.fr}` })
}

/** What to answer `question` when nothing better is known; absent when there is nothing to suggest. */
export function suggest(
  question: Question,
  { name }: Partial<Answers>,
  { mainLanguage }: Existing,
): string | undefined {
  if (question === 'id') return slug(name ?? '') || undefined
  if (question === 'languages') return mainLanguage
  // A dark blue: 8.6 to 1 on white, where WCAG 2.2 asks for 4.5 (criterion 1.4.3).
  return question === 'colour' ? '#1f4e79' : undefined
}

/** The entries of a list with commas between them, without the spaces around each. */
export function entries(answer: string): string[] {
  return answer.split(',').map((entry) => entry.trim())
}

/** `Région Guadeloupe` becomes `region-guadeloupe`. */
function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function refuseValue(schema: z.ZodType, value: unknown): Localized | undefined {
  const issue = schema.safeParse(value).error?.issues[0]
  const refused = Array.isArray(value) ? value[Number(issue?.path[0])] : value
  return issue && refusal(refused, constraintOf(issue))
}

function refuseTwice(list: string[]): Localized | undefined {
  const twice = list.find((entry, index) => list.indexOf(entry) < index)
  return twice === undefined ? undefined : refusal(twice, refusals.namedTwice)
}
