import { z } from 'zod'

/** `T`, of which everything that is wrong is left out. */
export type Partially<T> = T extends string | number | boolean | ((...args: never[]) => unknown)
  ? T | undefined
  : T extends readonly (infer E)[]
    ? (Partially<E> | undefined)[] | undefined
    : T extends object
      ? { [K in keyof T]?: Partially<T[K]> }
      : T | undefined

/**
 * The parts of `data` that `schema` accepts, so that one mistake does not keep the
 * rest from being checked further. What it refuses is `undefined` in its place: a
 * field, an entry of a list, the whole value under a key of a record.
 */
export function validParts(schema: z.core.$ZodType, data: unknown): unknown {
  const mayBeAbsent = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
  if (mayBeAbsent && data !== undefined) return validParts(schema.unwrap(), data)
  if (schema instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((entry) => validParts(schema.element, entry))
  }
  if (schema instanceof z.ZodTuple && Array.isArray(data)) {
    const { items, rest } = schema.def
    return data.map((entry, index) => {
      const expected = items[index] ?? rest
      return expected ? validParts(expected, entry) : undefined
    })
  }
  if (schema instanceof z.ZodRecord && isObject(data)) {
    const { valueType } = schema.def
    return mapFields(data, (_, value) => z.safeParse(valueType, value).data)
  }
  if (schema instanceof z.ZodObject && isObject(data)) {
    return mapFields(schema.shape, (key, field) => validParts(field, data[key]))
  }
  return z.safeParse(schema, data).data
}

function mapFields<V>(fields: Record<string, V>, read: (key: string, value: V) => unknown) {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, read(key, value)]))
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
