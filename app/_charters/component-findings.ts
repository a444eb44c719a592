import { defineFindings } from '../_content/define-findings'

/** What is wrong with a component: its place, what it encloses, its attributes. */
export const componentFindings = defineFindings({
  'component-unknown': (name: string, advice: string) => ({
    en: [`There is no component <${name}>.`, advice],
    fr: [`Il n’y a pas de composant <${name}>.`, advice],
  }),
  'component-in-sentence': (name: string) => ({
    en: [
      `<${name}> stands within a sentence.`,
      'Put it on a line of its own, with an empty line before and after.',
    ],
    fr: [
      `<${name}> est au milieu d’une phrase.`,
      'Mettez-le seul sur sa ligne, avec une ligne vide avant et après.',
    ],
  }),
  'component-around-lines': (name: string) => ({
    en: [
      `<${name}> encloses lines of their own.`,
      `Write <${name}>, its text and </${name}> on one line.`,
    ],
    fr: [
      `<${name}> entoure des lignes entières.`,
      `Écrivez <${name}>, son texte et </${name}> sur une même ligne.`,
    ],
  }),
  'component-around-text': (name: string) => ({
    en: [`<${name}> cannot enclose text.`, `Write <${name} … /> instead.`],
    fr: [`<${name}> ne peut pas entourer de texte.`, `Écrivez <${name} … /> à la place.`],
  }),
  'attribute-twice': (element: string, name: string) => ({
    en: [`<${element}> has the attribute \`${name}\` twice.`, 'Remove one.'],
    fr: [`<${element}> a deux fois l’attribut \`${name}\`.`, 'Retirez-en un.'],
  }),
  'attribute-unknown': (element: string, name: string, suggestion: string) => ({
    en: [`<${element}> has no attribute \`${name}\`.`, suggestion],
    fr: [`<${element}> n’a pas d’attribut \`${name}\`.`, suggestion],
  }),
  'attribute-missing': (element: string, name: string, takes: string) => ({
    en: [`<${element}>: attribute \`${name}\` is missing.`, takes],
    fr: [`<${element}> : l’attribut \`${name}\` est absent.`, takes],
  }),
  'attribute-refused': (element: string, name: string, constraint: string, advice: string) => ({
    en: [`<${element}>: attribute \`${name}\` ${constraint}.`, advice],
    fr: [`<${element}> : l’attribut \`${name}\` ${constraint}.`, advice],
  }),
})
