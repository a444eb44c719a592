import { defineFindings } from '../_content/define-findings'

/** Why parts of a charter’s text are refused, components aside. */
export const refusalFindings = defineFindings({
  'code-import': (word: string) => ({
    en: [
      `Charters hold no code: a paragraph that begins with \`${word}\` is refused.`,
      'Begin it with another word, or remove it.',
    ],
    fr: [
      `Les chartes ne contiennent pas de code : un paragraphe qui commence par \`${word}\` est refusé.`,
      'Commencez-le par un autre mot, ou retirez-le.',
    ],
  }),
  'code-expression': () => ({
    en: [
      'Charters hold no code: an expression in { } is refused.',
      'Remove it; write a plain { as &#123; and a comment as {/* … */}.',
    ],
    fr: [
      'Les chartes ne contiennent pas de code : une expression entre { } est refusée.',
      'Retirez-la ; écrivez une simple { sous la forme &#123; et un commentaire entre {/* … */}.',
    ],
  }),
  'code-attribute': (element: string) => ({
    en: [
      `Charters hold no code: <${element}> has an attribute in { }.`,
      'Write its value between quotes.',
    ],
    fr: [
      `Les chartes ne contiennent pas de code : <${element}> a un attribut entre { }.`,
      'Écrivez sa valeur entre guillemets droits.',
    ],
  }),
  'link-in-link': () => ({
    en: ['This link encloses another one.', 'Take one of them out.'],
    fr: ['Ce lien en entoure un autre.', 'Sortez l’un des deux.'],
  }),
  'link-without-text': () => ({
    en: ['This link has no text.', 'Write [text](address).'],
    fr: ['Ce lien n’a pas de texte.', 'Écrivez [texte](adresse).'],
  }),
  'named-link-without-text': () => ({
    en: ['This link has no text.', 'Write [text][name].'],
    fr: ['Ce lien n’a pas de texte.', 'Écrivez [texte][nom].'],
  }),
  'image-by-name': () => ({
    en: ['An image is named by its address.', 'Write ![what it shows](/assets/name.svg).'],
    fr: ['Une image se désigne par son adresse.', 'Écrivez ![ce qu’elle montre](/assets/nom.svg).'],
  }),
  'heading-of-first-level': () => ({
    en: [
      'The body has a heading of the first level (#).',
      'The title in the front matter is that heading; begin with ##.',
    ],
    fr: [
      'Le corps a un titre de premier niveau (#).',
      'Ce titre est celui de l’en-tête ; commencez par ##.',
    ],
  }),
  'heading-without-text': () => ({
    en: ['This heading is empty.', 'Write its text, or remove the #.'],
    fr: ['Ce titre est vide.', 'Écrivez son texte, ou retirez les #.'],
  }),
  'link-nowhere': (instead: string) => ({
    en: ['This link leads nowhere.', instead],
    fr: ['Ce lien ne mène nulle part.', instead],
  }),
  'address-refused': (address: string, instead: string) => ({
    en: [`The address \`${address}\` is refused.`, instead],
    fr: [`L’adresse \`${address}\` est refusée.`, instead],
  }),
  'address-too-long': (max: number) => ({
    en: [`This address has more than ${max} characters.`, 'Use a shorter one.'],
    fr: [`Cette adresse a plus de ${max} caractères.`, 'Employez-en une plus courte.'],
  }),
})
