import { markdownTable } from 'markdown-table'
import { components } from '../../_charters/components'
import { type JsonSchema, toJsonSchema } from './json-schemas'

/** A Markdown table of the fields of `schema`, those of its groups included. */
export function fieldTable(schema: JsonSchema): string {
  return table(
    ['field', 'required', 'what it takes', 'what it is'],
    fieldsOf(schema).map(({ name, required, schema }) => [
      code(name),
      required,
      takes(schema) + leftOut(schema),
      schema.description ?? '',
    ]),
  )
}

/** A Markdown table of what an answer says, field by field. */
export function answerTable(schema: JsonSchema): string {
  const head = ['field', 'what it is']
  const rows = fieldsOf(schema).map(({ name, schema }) => [code(name), schema.description ?? ''])
  return markdownTable([head, ...rows.map((row) => row.map(inCell))])
}

/** A Markdown table of what MDX files may write between `<` and `>`. */
export function componentTable(): string {
  return table(
    ['component', 'where', 'what visitors see'],
    [...components.values()].map(({ description, examples, attributes, place }) => [
      examples.map(code).join('<br>'),
      place === 'block' ? 'on a line of its own' : 'within a text',
      [
        description,
        ...fieldsOf(toJsonSchema(attributes))
          .filter(({ schema }) => schema.enum || schema.examples)
          .map(({ name, schema }) => `${code(name)} is ${takes(schema)}.`),
      ].join(' '),
    ]),
  )
}

interface Field {
  /** With the groups that it is in: `look.accent`. */
  name: string
  /** Whether it is: `yes`, `no`, or `yes, in …` where its group may be left out. */
  required: string
  schema: JsonSchema
}

function fieldsOf(
  { properties = {}, required = [] }: JsonSchema,
  prefix = '',
  whenRequired = 'yes',
): Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = prefix + key
    const must = required.includes(key)
    if (schema.properties) {
      return fieldsOf(schema, `${name}.`, must ? whenRequired : `yes, in ${code(name)}`)
    }
    const field = { name, required: must ? whenRequired : 'no', schema }
    return schema.items?.properties ? [field, ...fieldsOf(schema.items, `${name}[].`)] : field
  })
}

/** What an editor can write as a value of `schema`, as a part of a sentence. */
function takes(schema: JsonSchema): string {
  const { type, format, items, additionalProperties, examples } = schema
  if (schema.anyOf) return list([...new Set(schema.anyOf.map(takes))])
  if (schema.enum) return list(schema.enum.map(code))
  if (items) return items.anyOf ? 'a list' : `a list; each is ${takes(items)}`
  if (type === 'object' && additionalProperties) return 'a text for each language'
  const such = examples ? ` such as ${list(examples.map(written))}` : ''
  if (type === 'boolean') return '`true` or `false`'
  return (format === 'date' ? 'a day' : 'a text') + such
}

function leftOut({ default: value }: JsonSchema): string {
  if (value === undefined) return ''
  return `; ${list([value].flat().map(written), 'and')} when left out`
}

/** `value` as it stands in YAML: with quotes where it would be a comment. */
function written(value: unknown): string {
  return code(String(value).startsWith('#') ? `"${value}"` : String(value))
}

function list(words: string[], conjunction = 'or'): string {
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
