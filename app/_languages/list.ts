/**
 * How a language writes lists, as plain data (see `DayFormat`): one of two entries, of
 * three and so on, `{0}`, `{1}` … in place of the entries.
 */
export type ListFormat = readonly string[]

/** Writes `entries` as a list within a sentence: “a, b and c”. */
export function writeList(entries: readonly string[], format: ListFormat): string {
  const list = format[entries.length - 2]
  return list?.replace(/\{(\d+)\}/g, (_, index) => entries[index] ?? '') ?? entries.join(', ')
}
