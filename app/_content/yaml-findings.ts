import { defineFindings } from './define-findings'

/** What is wrong with a file of YAML, whatever it is about. */
export const yamlFindings = defineFindings({
  'field-twice': () => ({
    en: ['There is another field of this name.', 'Remove one of them, or correct its name.'],
    fr: ['Un autre champ porte déjà ce nom.', 'Retirez l’un des deux ou corrigez son nom.'],
  }),
  'field-name-not-plain': () => ({
    en: [
      'The name of a field is a list or a group of fields.',
      'Write a plain name; a text that begins with [ or { needs quotes.',
    ],
    fr: [
      'Le nom d’un champ est une liste ou un groupe de champs.',
      'Écrivez un nom simple ; un texte qui commence par [ ou { se met entre guillemets droits.',
    ],
  }),
  'colon-in-text': () => ({
    en: [
      'There is a second colon in this line.',
      'Put the text between quotes, or the second field on a line of its own.',
    ],
    fr: [
      'Cette ligne contient un second deux-points.',
      'Mettez le texte entre guillemets droits, ou le second champ sur sa propre ligne.',
    ],
  }),
  'quote-unclosed': (quote: string, within: string) => ({
    en: [
      'This quote is never closed.',
      `Write ${quote} at the end of the text; within it, ${within} stands for ${quote}.`,
    ],
    fr: [
      'Ce guillemet n’est jamais fermé.',
      `Écrivez ${quote} à la fin du texte ; à l’intérieur, ${within} donne ${quote}.`,
    ],
  }),
})
