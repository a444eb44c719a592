import type { Piece, PrintedReport } from '../print/report'
import type { Impact } from './comparison'
import type { FieldChange } from './cookies'
import type { Where } from './groups'

/** How many portals are named where there are more; `--json` names all. */
const maxNamed = 5

/** Up to how many characters a value is shown; of a longer text only the field's name is. */
const maxValue = 32

/** Says what `impact` is, compared with what `ref` stands for. */
export function reportImpact(impact: Impact, ref: string): PrintedReport {
  const { portals, pages, cookies, askedAgain, notCompared } = impact
  const again = askedAgain.map((portal) => ({ portal, languages: [] }))
  const sections = [
    {
      title: 'Portals and languages',
      head: ['change', 'what', 'where'],
      rows: [
        ...row('portal added', portals.added),
        ...row('portal removed', portals.removed),
        ...row('language added', pages.added),
        ...row('language removed', pages.removed),
        ...pages.changed.map(({ parts, where }) => [
          ['changed'],
          [parts.map((part) => words[part] ?? part).join(', ')],
          nameWhere(where),
        ]),
      ],
    },
    {
      title: 'Cookies',
      head: ['change', 'cookie', 'what', 'where'],
      rows: cookies.map(({ change, name, provider, category, fields, where }) => [
        [change],
        [quote(name)],
        fields.length > 0 ? listFields(fields) : [quote(provider), ', ', quote(category)],
        nameWhere(where),
      ]),
    },
    {
      title: 'Visitors are asked again',
      head: ['where'],
      rows: again.length > 0 ? [[nameWhere(again)]] : [],
    },
    {
      title: 'Not compared, because of mistakes (npm run check says more)',
      head: ['when', 'mistake', 'where'],
      rows: notCompared.map(({ side, file, line, column, reason, where }) => [
        side === 'before' ? ['in ', quote(ref)] : ['now'],
        [quote(`${file}:${line}:${column}`), '  ', quote(reason)],
        nameWhere(where),
      ]),
    },
  ].filter(({ rows }) => rows.length > 0)
  const summary: Piece[] =
    sections.length > 0
      ? ['Compared with ', quote(ref), ':']
      : ['Nothing that visitors read changes, compared with ', quote(ref), '.']
  return { summary, sections }
}

/** What a part is called, where its field's name is no plain word. */
const words: Partial<Record<string, string>> = {
  timeZone: 'time zone',
  updated: 'date',
  interface: 'interface words',
}

function row(change: string, where: Where[]): Piece[][][] {
  return where.length > 0 ? [[[change], [''], nameWhere(where)]] : []
}

function listFields(fields: FieldChange[]): Piece[] {
  return fields.flatMap(({ field, before, after }, index): Piece[] => {
    const separator = index > 0 ? ', ' : ''
    const values = [before, after].map((value) => value ?? 'none')
    if (values.some((value) => value.length > maxValue)) return [separator, field]
    const [from, to] = [before, after].map((value) => (value === null ? 'none' : quote(value)))
    return [separator, field, ': ', from ?? '', ' → ', to ?? '']
  })
}

/** Names the portals, each with its languages: `a (fr, en), b (fr)`; with their number when they are many. */
function nameWhere(where: Where[]): Piece[] {
  const named = where.slice(0, maxNamed).flatMap(({ portal, languages }, index): Piece[] => {
    const name = languages.length > 0 ? `${portal} (${languages.join(', ')})` : portal
    return [index > 0 ? ', ' : '', quote(name)]
  })
  if (where.length <= maxNamed) return named
  return [`${where.length.toLocaleString('en')} portals: `, ...named, ', …']
}

/** On one line, and without the characters that command a terminal or turn its text around. */
function quote(text: string): Piece {
  const quoted = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\uFFFD')
  return { quoted }
}
