import { defineFindings } from '../_content/define-findings'

const lookForInclusions = {
  en: 'Look for passages that include others again and again.',
  fr: 'Cherchez les passages qui en incluent d’autres encore et encore.',
}

/** What is wrong with passages, or with where they are included. */
export const passageFindings = defineFindings({
  'passage-with-front-matter': () => ({
    en: ['A passage cannot have front matter.', 'Remove the front matter, with both lines ---.'],
    fr: ['Un passage ne peut pas avoir d’en-tête.', 'Retirez l’en-tête, avec ses deux lignes ---.'],
  }),
  'passage-with-definition': () => ({
    en: [
      'A passage cannot define a note or a link by a name.',
      'Write links as [text](address) there, and notes in the charter itself.',
    ],
    fr: [
      'Un passage ne peut pas définir une note ou un lien par un nom.',
      'Écrivez-y les liens sous la forme [texte](adresse), et les notes dans la charte elle-même.',
    ],
  }),
  'passage-includes-itself': (name: string, chain: string) => ({
    en: [`The passage \`${name}\` includes itself.`, `Remove one of the inclusions ${chain}.`],
    fr: [`Le passage \`${name}\` s’inclut lui-même.`, `Retirez l’une des inclusions ${chain}.`],
  }),
  'passage-unknown': (name: string, lang: string, suggestion: string, file: string) => ({
    en: [`There is no passage \`${name}\` in \`${lang}\`.`, `${suggestion} Or add ${file}.`],
    fr: [
      `Il n’y a pas de passage \`${name}\` en \`${lang}\`.`,
      `${suggestion} Ou ajoutez ${file}.`,
    ],
  }),
  'too-many-passages': (max: number) => ({
    en: [`More than ${max} passages are included into one text.`, lookForInclusions.en],
    fr: [`Plus de ${max} passages sont inclus dans un même texte.`, lookForInclusions.fr],
  }),
  'passages-too-long': (max: string) => ({
    en: [
      `Passages of more than ${max} characters are included into one text.`,
      lookForInclusions.en,
    ],
    fr: [
      `Plus de ${max} caractères de passages sont inclus dans un même texte.`,
      lookForInclusions.fr,
    ],
  }),
})
