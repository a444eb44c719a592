import { markdownTable } from 'markdown-table'
import type { z } from 'zod'
import { components } from '../../_charters/components'
import { knownServices } from '../../_consent/gate/services'
import { type EditorLanguage, word } from '../../_content/localized'
import { type JsonSchema, toJsonSchema } from './json-schemas'
import { wordsIn } from './words'

type Words = (typeof wordsIn)[EditorLanguage]

/** A Markdown table of the fields of `schema`, those of its groups included. */
export function fieldTable(schema: z.ZodType, lang: EditorLanguage): string {
  const words = wordsIn[lang]
  return table(
    [words.field, words.required, words.takes, words.is],
    fieldsOf(toJsonSchema(schema, lang), words).map(({ name, required, schema }) => [
      code(name),
      required,
      takes(schema, words) + leftOut(schema, words),
      schema.description ?? '',
    ]),
  )
}

/** A Markdown table of what an answer says, field by field. */
export function answerTable(schema: JsonSchema): string {
  const words = wordsIn.en
  const rows = fieldsOf(schema, words).map(({ name, schema }) => [
    code(name),
    schema.description ?? '',
  ])
  return markdownTable([[words.field, words.is], ...rows.map((row) => row.map(inCell))])
}

/** A Markdown table of services that portals often have, and of how each is held back. */
export function serviceTable(): string {
  const rows = knownServices.map(({ name, tag, origins }) => [
    name,
    code(tag('CATEGORY').match(/<\w+[^>]*data-category[^>]*>/)?.[0] ?? ''),
    Object.entries(origins)
      .map(([kind, origin]) => code(`${kind}-src ${origin}`))
      .join(', '),
  ])
  return markdownTable([
    ['service', 'its tag', 'in a policy'],
    ...rows.map((row) => row.map(inCell)),
  ])
}

/** A Markdown table of what MDX files may write between `<` and `>`. */
export function componentTable(lang: EditorLanguage): string {
  const words = wordsIn[lang]
  return table(
    [words.component, words.where, words.seen],
    [...components.values()].map(({ description, examples, attributes, place }) => [
      examples.map(code).join('<br>'),
      place === 'block' ? words.onItsLine : words.withinText,
      [
        word(description)[lang],
        ...fieldsOf(toJsonSchema(attributes), words)
          .filter(({ schema }) => schema.enum || schema.examples)
          .map(({ name, schema }) => words.isValue(code(name), takes(schema, words))),
      ].join(' '),
    ]),
  )
}

interface Field {
  /** With the groups that it is in: `look.accent`. */
  name: string
  /** Whether it is: yes, no, or yes within a group that may be left out. */
  required: string
  schema: JsonSchema
}

function fieldsOf(
  { properties = {}, required = [] }: JsonSchema,
  words: Words,
  prefix = '',
  whenRequired = words.yes,
): Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = prefix + key
    const must = required.includes(key)
    if (schema.properties) {
      return fieldsOf(schema, words, `${name}.`, must ? whenRequired : words.yesIn(code(name)))
    }
    const field = { name, required: must ? whenRequired : words.no, schema }
    return schema.items?.properties
      ? [field, ...fieldsOf(schema.items, words, `${name}[].`)]
      : field
  })
}

/** What an editor can write as a value of `schema`, as a part of a sentence. */
function takes(schema: JsonSchema, words: Words): string {
  const { type, format, items, additionalProperties, examples } = schema
  if (schema.anyOf)
    return list([...new Set(schema.anyOf.map((one) => takes(one, words)))], words.or)
  if (schema.enum) return list(schema.enum.map(code), words.or)
  if (items) return items.anyOf ? words.list : words.listOf(takes(items, words))
  if (type === 'object' && additionalProperties) return words.translated
  if (type === 'boolean') return words.boolean
  const kind = format === 'date' ? words.day : words.text
  return examples ? words.suchAs(kind, list(examples.map(written), words.or)) : kind
}

function leftOut({ default: value }: JsonSchema, words: Words): string {
  if (value === undefined) return ''
  return words.leftOut(list([value].flat().map(written), words.and))
}

/** `value` as it stands in YAML: with quotes where it would be a comment. */
function written(value: unknown): string {
  return code(String(value).startsWith('#') ? `"${value}"` : String(value))
}

function list(words: string[], conjunction: string): string {
  const last = words.at(-1) ?? ''
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${conjunction} ${last}` : last
}

function code(text: string): string {
  return `\`${text}\``
}

function table(head: string[], rows: string[][]): string {
  return markdownTable([head, ...rows.map((row) => row.map(inCell))], { alignDelimiters: false })
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
