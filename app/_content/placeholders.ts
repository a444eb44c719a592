/** A part of a text that stands for what is still to be written. */
interface Placeholder {
  index: number
  written: string
  /** Whether it can be nothing else. */
  sure: boolean
}

const wishes = [
  '[àa] (?:compl[ée]ter|pr[ée]ciser|d[ée]finir|renseigner|remplir|confirmer|v[ée]rifier|valider|r[ée]diger|traduire|ins[ée]rer)',
  'to be (?:added|completed|confirmed|decided|defined|determined|filled in|translated|written)',
].join('|')
// In small letters, “todo” is a word of other languages.
const marks = 'TODO|FIXME|TB[ACD]|X{3,}'

const begins = '(?<![\\p{L}\\p{N}_*.-])'
const ends = '(?![\\p{L}\\p{N}_*.-]*[\\p{L}\\p{N}_*-])'
const inBrackets = (phrase: string) => `\\[ ?(?:${phrase})${ends}[^\\[\\]]{0,80}\\]`
const alone = (phrase: string) => `^[\\s«“"([]*(?:${phrase})[\\s»”")\\].…!:]*$`

const sure = {
  // Of any case.
  wishes: new RegExp([inBrackets(wishes), alone(wishes), 'lorem ipsum'].join('|'), 'giu'),
  marks: new RegExp(
    [inBrackets(marks), alone(marks), `${begins}(?:TODO|FIXME)\\s?:`].join('|'),
    'gu',
  ),
}

const doubtful = {
  wishes: new RegExp(`[(«“"]\\s?(?:${wishes})${ends}[^()«»“”"]{0,40}[)»”"]`, 'giu'),
  marks: new RegExp(
    [
      `${begins}(?:${marks}|x{3,})${ends}`,
      // Blanks to be filled in.
      '\\?{3,}',
      '(?<!_)_{4,}(?![_\\p{L}])',
      // [NOM DU PORTAIL], [nom de l’organisme]
      "\\[\\p{Lu}[\\p{Lu}\\p{N}]*(?:[ _’'-][\\p{Lu}\\p{N}]+)+\\](?!\\()",
      "\\[(?:votre |your )?(?:nom|adresse|name|address) (?:de|du|des|d’|d'|of)[^\\[\\]]{0,60}\\](?!\\()",
    ].join('|'),
    'gu',
  ),
}

/** The placeholders in `text`, each once. */
export function findPlaceholders(text: string): Placeholder[] {
  const found: Placeholder[] = []
  let rest = text
  for (const [patterns, isSure] of [
    [sure, true],
    [doubtful, false],
  ] as const) {
    for (const pattern of [patterns.wishes, patterns.marks]) {
      for (const { 0: written, index } of rest.matchAll(pattern)) {
        found.push({ index, written, sure: isSure })
      }
      // So that no other pattern finds it again.
      rest = rest.replace(pattern, (written) => '\n'.repeat(written.length))
    }
  }
  return found
}
