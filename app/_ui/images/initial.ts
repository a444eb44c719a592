/**
 * The letter that stands for a portal in small icons: the first letter or digit
 * of its name, in upper case as `lang` has it; the first character where it has
 * neither.
 */
export function initialOf(name: string, lang: string): string {
  const letters = [...new Intl.Segmenter(lang).segment(name)].map(({ segment }) => segment)
  const first = letters.find((letter) => /^[\p{L}\p{N}]/u.test(letter)) ?? letters[0] ?? ''
  const upper = first.toLocaleUpperCase(lang)
  // The upper case of a few is two letters, as SS is of ß.
  return [...new Intl.Segmenter(lang).segment(upper)].length === 1 ? upper : first
}
