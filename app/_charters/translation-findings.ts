import { defineFindings } from '../_content/define-findings'

/** In what a charter differs from the one in the portal’s first language. */
export const translationFindings = defineFindings({
  'cookie-not-in-original': (name: string) => ({
    en: [
      `The charter in the portal’s first language does not declare the cookie \`${name}\`.`,
      'Declare it in both, or in neither.',
    ],
    fr: [
      `La charte dans la première langue du portail ne déclare pas le cookie \`${name}\`.`,
      'Déclarez-le dans les deux, ou dans aucune.',
    ],
  }),
  'cookie-not-translated': (name: string) => ({
    en: [
      `The charter in the portal’s first language declares the cookie \`${name}\`, and this one does not.`,
      'Declare it in both, or in neither.',
    ],
    fr: [
      `La charte dans la première langue du portail déclare le cookie \`${name}\`, et celle-ci non.`,
      'Déclarez-le dans les deux, ou dans aucune.',
    ],
  }),
  'fact-translated': (name: string, field: string, here: string, there: string) => ({
    en: [
      `The \`${field}\` of the cookie \`${name}\` is \`${here}\` here, and \`${there}\` in the charter of the portal’s first language.`,
      'Let both say the same: only sentences are translated.',
    ],
    fr: [
      `Le champ \`${field}\` du cookie \`${name}\` vaut \`${here}\` ici, et \`${there}\` dans la charte de la première langue du portail.`,
      'Faites dire la même chose aux deux : seules les phrases se traduisent.',
    ],
  }),
  'provider-translated': (name: string, field: string, here: string, there: string) => ({
    en: [
      `The \`${field}\` of the cookie \`${name}\` is \`${here}\` here, and \`${there}\` in the charter of the portal’s first language.`,
      'Write the same in both; where its name depends on the language, write all its names in both: `provider: { fr: …, en: … }`.',
    ],
    fr: [
      `Le champ \`${field}\` du cookie \`${name}\` vaut \`${here}\` ici, et \`${there}\` dans la charte de la première langue du portail.`,
      'Écrivez la même chose dans les deux ; si son nom dépend de la langue, écrivez tous ses noms dans les deux : `provider: { fr: …, en: … }`.',
    ],
  }),
})
