import { z } from 'zod'

/** `T` with everything in it that was wrong left out. */
export type Sound<T> = T extends string | number | boolean | ((...args: never[]) => unknown)
  ? T | undefined
  : T extends readonly (infer E)[]
    ? (Sound<E> | undefined)[] | undefined
    : T extends object
      ? { [K in keyof T]?: Sound<T[K]> }
      : T | undefined

/**
 * The parts of `data` that are right by `schema`, so that one mistake does not
 * keep the rest from being checked further. What is wrong is `undefined` in its
 * place: a field, an entry of a list, the whole value under a key of a record.
 */
export function soundParts(schema: z.core.$ZodType, data: unknown): unknown {
  if (schema instanceof z.ZodOptional && data !== undefined) {
    return soundParts(schema.unwrap(), data)
  }
  if (schema instanceof z.ZodArray && Array.isArray(data)) {
    return data.map((entry) => soundParts(schema.element, entry))
  }
  if (schema instanceof z.ZodTuple && Array.isArray(data)) {
    const { items, rest } = schema.def
    return data.map((entry, index) => {
      const expected = items[index] ?? rest
      return expected ? soundParts(expected, entry) : undefined
    })
  }
  if (schema instanceof z.ZodRecord && isObject(data)) {
    const { valueType } = schema.def
    return mapFields(data, (_, value) => z.safeParse(valueType, value).data)
  }
  if (schema instanceof z.ZodObject && isObject(data)) {
    return mapFields(schema.shape, (key, field) => soundParts(field, data[key]))
  }
  return z.safeParse(schema, data).data
}

function mapFields<V>(fields: Record<string, V>, read: (key: string, value: V) => unknown) {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, read(key, value)]))
}

function isObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}
