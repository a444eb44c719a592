import { diffArrays, diffWordsWithSpace } from 'diff'
import { unmark } from '../_charters/text-blocks'
import { cookieFields, type StatedCookie, type StatementIn } from './statement'

/** What became of something from one edition to the next. */
export type Change = 'added' | 'removed' | 'changed'

/** A text before and after; either is absent where it was not stated. */
export interface FieldChange<Field extends string = string> {
  field: Field
  before?: string | undefined
  after?: string | undefined
}

/** What became of one of several, such as a cookie. */
export interface ItemChange<Field extends string = string> {
  change: Change
  name: string
  /** What it is, or was, for. */
  purpose: string | undefined
  /** Of one that was changed. */
  fields: FieldChange<Field>[]
}

/** A run of words of a block, which both editions have or only one. */
export interface Words {
  words: string
  change?: 'added' | 'removed'
}

/** What is different between two statements of a portal in one language. */
export interface Difference {
  facts: FieldChange<'title' | 'introduction' | 'refusal'>[]
  categories: ItemChange<'name' | 'purpose' | 'decision'>[]
  cookies: ItemChange<keyof StatedCookie>[]
  /** The blocks of the text that are not the same, word by word. */
  text: { change: Change; words: Words[] }[]
}

/** Whether there is anything to tell. */
export function isSame({ facts, categories, cookies, text }: Difference): boolean {
  return [facts, categories, cookies, text].every((changes) => changes.length === 0)
}

/** Compares what a portal stated with what it states afterwards; the day of the change is no difference. */
export function compareStatements(before: StatementIn, after: StatementIn): Difference {
  return {
    facts: compareFields(before, after, ['title', 'introduction', 'refusal']),
    categories: compareItems(before.categories, after.categories, ({ id }) => id, [
      'name',
      'purpose',
      'decision',
    ]),
    cookies: compareItems(
      before.cookies,
      after.cookies,
      ({ name, type, domain }) => JSON.stringify([name, type, domain]),
      cookieFields,
    ),
    text: compareText(before.text, after.text),
  }
}

function compareFields<Field extends string>(
  before: Partial<Record<Field, string | undefined>>,
  after: Partial<Record<Field, string | undefined>>,
  fields: readonly Field[],
): FieldChange<Field>[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

function compareItems<
  Field extends string,
  Item extends Partial<Record<Field, string | undefined>> &
    Partial<Record<'name' | 'purpose', string | undefined>>,
>(
  before: readonly Item[],
  after: readonly Item[],
  identityOf: (item: Item) => string,
  fields: readonly Field[],
): ItemChange<Field>[] {
  const earlier = new Map(before.map((item) => [identityOf(item), item]))
  const later = new Set(after.map(identityOf))
  const tell = (
    change: Change,
    { name = '', purpose }: Item,
    fields: FieldChange<Field>[] = [],
  ): ItemChange<Field> => ({ change, name, purpose, fields })
  const added = after.flatMap((item): ItemChange<Field>[] => {
    const was = earlier.get(identityOf(item))
    if (!was) return [tell('added', item)]
    const changed = compareFields<Field>(was, item, fields)
    return changed.length > 0 ? [tell('changed', item, changed)] : []
  })
  const removed = before
    .filter((item) => !later.has(identityOf(item)))
    .map((item) => tell('removed', item))
  return [...added, ...removed]
}

/** A block that stands where another one stood is that one, changed. */
function compareText(before: string[], after: string[]): Difference['text'] {
  const changes: Difference['text'] = []
  let gone: string[] = []
  const remove = () => {
    for (const words of gone) {
      changes.push({ change: 'removed', words: [{ words: unmark(words), change: 'removed' }] })
    }
    gone = []
  }
  for (const { value, added, removed } of diffArrays(before, after)) {
    if (removed) gone = value
    else if (added) {
      for (const words of value) {
        const was = gone.shift()
        changes.push(
          was === undefined
            ? { change: 'added', words: [{ words: unmark(words), change: 'added' }] }
            : { change: 'changed', words: compareWords(unmark(was), unmark(words)) },
        )
      }
      remove()
    } else remove()
  }
  remove()
  return changes
}

function compareWords(before: string, after: string): Words[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    words: value,
    ...(added && { change: 'added' as const }),
    ...(removed && { change: 'removed' as const }),
  }))
}
