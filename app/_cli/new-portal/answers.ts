import type { z } from 'zod'
import { portalId, portalSchema } from '../../_portals/portal'

/** What is asked of a new portal, in this order; each is a flag too. */
export const questions = {
  name: 'Its name, as visitors know it',
  hosts: 'Its hosts, the one that visitors see first, with commas between them',
  id: 'Its id, the name of its folder',
  languages: 'The languages of its charter, the default first, with commas between them',
  colour: 'The colour of its links',
} as const

export type Question = keyof typeof questions

/** The answers as they were written; lists have commas between their entries. */
export type Answers = Record<Question, string>

/** What the content folder has to say about a new portal. */
export interface Existing {
  /** Whether something lies at `portals/<id>`. */
  hasPortal(id: string): boolean
  /** The id of the portal that `host` (ASCII) belongs to. */
  ownerOf(host: string): string | undefined
  /** Why no charter can be written in these languages, as `refuse` says it; absent when one can. */
  refuseLanguages(languages: string[]): string | undefined
}

/** Why `answer` cannot be taken, as a sentence without its full stop; absent when it can. */
export function refuse(question: Question, answer: string, existing: Existing): string | undefined {
  const { name, hosts, languages, look } = portalSchema.shape
  switch (question) {
    case 'name':
      return refusal(name, answer)
    case 'id':
      return (
        refusal(portalId, answer) ??
        (existing.hasPortal(answer)
          ? `"${answer}" must be new; portals/${answer} is there`
          : undefined)
      )
    case 'hosts': {
      const parsed = hosts.safeParse(entries(answer))
      if (!parsed.success) return refusal(hosts, entries(answer))
      const owned = parsed.data.find((host) => existing.ownerOf(host))
      if (!owned) return refuseTwice(parsed.data)
      return `"${owned}" must be new; it belongs to portals/${existing.ownerOf(owned)}/portal.yaml`
    }
    case 'languages': {
      const written = entries(answer)
      return (
        refusal(languages, written) ?? refuseTwice(written) ?? existing.refuseLanguages(written)
      )
    }
    case 'colour':
      return refusal(look.shape.accent, answer)
  }
}

/** What to answer `question` when nothing better is known; absent when there is nothing to suggest. */
export function suggest(question: Question, { name }: Partial<Answers>): string | undefined {
  if (question === 'id') return slug(name ?? '') || undefined
  if (question === 'languages') return 'fr'
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

function refusal(schema: z.ZodType, value: unknown): string | undefined {
  const issue = schema.safeParse(value).error?.issues[0]
  const refused = Array.isArray(value) ? value[Number(issue?.path[0])] : value
  return issue && `"${refused}" ${issue.message}`
}

function refuseTwice(list: string[]): string | undefined {
  const twice = list.find((entry, index) => list.indexOf(entry) < index)
  return twice && `"${twice}" must not be named twice`
}
