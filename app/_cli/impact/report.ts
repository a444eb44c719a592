import type { EditorLanguage } from '../../_content/localized'
import type { Piece, PrintedReport } from '../print/report'
import type { Impact } from './comparison'
import type { FieldChange } from './cookies'
import type { Where } from './groups'
import { namesOfParts, wordsIn } from './words'

type Words = (typeof wordsIn)[EditorLanguage]

/** How many portals are named where there are more; `--json` names all. */
const maxNamed = 5

/** Up to how many characters a value is shown; of a longer text only the field's name is. */
const maxValue = 32

/** The addresses of a portal’s pages in a preview, by language; none where it is not there. */
export type FindPreviews = (portal: string) => { lang: string; href: string }[]

/**
 * Says in `lang` what `impact` is, compared with what `ref` stands for.
 *
 * @param findPreviews Where each touched page can be looked at; left out when nowhere.
 */
export function reportImpact(
  impact: Impact,
  ref: string,
  lang: EditorLanguage,
  findPreviews: FindPreviews = () => [],
): PrintedReport {
  const { portals, pages, cookies, sameDay, askedAgain, notCompared } = impact
  const words = wordsIn[lang]
  const { head } = words
  const again = askedAgain.map((portal) => ({ portal, languages: [] }))
  const row = (change: string, where: Where[]): Piece[][][] =>
    where.length > 0 ? [[[change], [''], nameWhere(where, words)]] : []
  const nameParts = (parts: string[]) =>
    parts.map((part) => namesOfParts[lang][part] ?? part).join(', ')
  const sections = [
    {
      title: words.portalsAndLanguages,
      head: [head.change, head.what, head.where],
      rows: [
        ...row(words.portal.added, portals.added),
        ...row(words.portal.removed, portals.removed),
        ...row(words.language.added, pages.added),
        ...row(words.language.removed, pages.removed),
        ...pages.changed.map(({ parts, where }) => [
          [words.change.changed],
          [nameParts(parts)],
          nameWhere(where, words),
        ]),
      ],
    },
    {
      title: words.cookies,
      head: [head.change, head.cookie, head.what, head.where],
      rows: cookies.map(({ change, name, provider, category, fields, where }) => [
        [words.change[change]],
        [quote(name)],
        fields.length > 0 ? listFields(fields, words) : [quote(provider), ', ', quote(category)],
        nameWhere(where, words),
      ]),
    },
    {
      title: words.sameDay,
      head: [head.what, head.where],
      rows: sameDay.map(({ parts, where }) => [[nameParts(parts)], nameWhere(where, words)]),
    },
    {
      title: words.askedAgain,
      head: [head.where],
      rows: again.length > 0 ? [[nameWhere(again, words)]] : [],
    },
    {
      title: words.notCompared,
      head: [head.when, head.mistake, head.where],
      rows: notCompared.map(({ side, file, line, column, reason, where }) => [
        side === 'before' ? [words.before, quote(ref)] : [words.after],
        [quote(`${file}:${line}:${column}`), '  ', quote(reason[lang])],
        nameWhere(where, words),
      ]),
    },
    {
      title: words.previews,
      head: [head.where, head.what],
      rows: listTouched(impact).flatMap(({ portal, languages }) => {
        const pages = findPreviews(portal).filter(
          ({ lang }) => languages.length === 0 || languages.includes(lang),
        )
        const links = pages.flatMap(({ lang, href }, index): Piece[] => [
          ...(index > 0 ? [', '] : []),
          { text: lang, href },
        ])
        return links.length > 0 ? [[[quote(portal)], links]] : []
      }),
    },
  ].filter(({ rows }) => rows.length > 0)
  const [begin = '', end = ''] = sections.length > 0 ? words.comparedWith : words.nothingChanges
  return { summary: [begin, quote(ref), end], sections, sayMore: words.more }
}

/** Every page that visitors can meet differently, each portal once. */
function listTouched({ portals, pages, cookies, sameDay, askedAgain }: Impact): Where[] {
  const all = [
    ...[portals.added, pages.added].flat(),
    ...[pages.changed, cookies, sameDay].flat().flatMap(({ where }) => where),
    ...askedAgain.map((portal) => ({ portal, languages: [] })),
  ]
  const touched = new Map<string, Where>()
  for (const { portal, languages } of all) {
    const other = touched.get(portal)?.languages
    const isWhole = languages.length === 0 || other?.length === 0
    const merged = isWhole ? [] : [...new Set([...(other ?? []), ...languages])]
    touched.set(portal, { portal, languages: merged })
  }
  return [...touched.values()]
}

function listFields(fields: FieldChange[], { none }: Words): Piece[] {
  return fields.flatMap(({ field, before, after }, index): Piece[] => {
    const separator = index > 0 ? ', ' : ''
    const values = [before, after].map((value) => value ?? none)
    if (values.some((value) => value.length > maxValue)) return [separator, field]
    const [from, to] = [before, after].map((value) => (value === null ? none : quote(value)))
    return [separator, field, ': ', from ?? '', ' → ', to ?? '']
  })
}

/** Names the portals, each with its languages: `a (fr, en), b (fr)`; with their number when they are many. */
function nameWhere(where: Where[], words: Words): Piece[] {
  const named = where.slice(0, maxNamed).flatMap(({ portal, languages }, index): Piece[] => {
    const name = languages.length > 0 ? `${portal} (${languages.join(', ')})` : portal
    return [index > 0 ? ', ' : '', quote(name)]
  })
  return where.length <= maxNamed ? named : [words.portals(where.length), ...named, ', …']
}

/** On one line, and without the characters that command a terminal or turn its text around. */
function quote(text: string): Piece {
  const quoted = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\uFFFD')
  return { quoted }
}
