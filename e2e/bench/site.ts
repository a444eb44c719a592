import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const towns = [
  'Abbeville',
  'Béziers',
  'Cergy',
  'Dijon',
  'Évreux',
  'Fougères',
  'Grasse',
  'Hyères',
  'Istres',
  'L’Haÿ-les-Roses',
]
const bodies = [
  'Métropole',
  'Département',
  'Agence',
  'Communauté de communes',
  'Université',
  'Syndicat',
]
const accents = ['#00607a', '#1f4e79', '#a3195b', '#5b2a86', '#1b6b3a', '#7a3e00']

/**
 * Writes a content folder of `count` portals in two languages at `folder`: the
 * texts of the real one, a third of the portals with a cookie, a passage or a
 * sentence of their own.
 */
export function writeSite(folder: string, count: number): void {
  cpSync('content/shared', path.join(folder, 'shared'), { recursive: true })
  const charters = ['fr', 'en'].map((lang) => ({
    lang,
    text: readFileSync(`content/portals/arssante/cookies.${lang}.mdx`, 'utf8'),
  }))
  for (let index = 0; index < count; index++) {
    const place = path.join(folder, 'portals', `portail-${index}`)
    mkdirSync(place, { recursive: true })
    writeFileSync(path.join(place, 'portal.yaml'), portal(index))
    for (const { lang, text } of charters) {
      const own = index % 3 === 0 ? override(text, index) : text
      writeFileSync(path.join(place, `cookies.${lang}.mdx`), own)
    }
  }
}

/** The host of the portal that is written as number `index`. */
export function hostOf(index: number): string {
  return `donnees-${index}.exemple.fr`
}

function portal(index: number): string {
  const name = `${pick(bodies, index)} de ${pick(towns, index)} ${index}`
  const look = `look:\n  accent: "${pick(accents, index)}"\n`
  return `name: ${name}\nhosts:\n  - ${hostOf(index)}\nlanguages: [fr, en]\n${look}`
}

function override(text: string, index: number): string {
  const own =
    `  - catalogue: csrftoken\n    purpose: Le portail ${index} le dit à sa façon.\n` +
    `    lifetime: ${(index % 12) + 1} months\n`
  const sentence = `Le portail ${index} ajoute une phrase à **sa** charte.`
  return text.replace('  - csrftoken\n', own).replace('\n## ', `\n${sentence}\n\n## `)
}

function pick(list: string[], index: number): string {
  return list[index % list.length] ?? ''
}
