import { defineFindings } from '../_content/define-findings'

/** Marks within a line that are shown as they stand. */
export const markFindings = defineFindings({
  'emphasis-padded': (instead: string) => ({
    en: ['These marks are shown as they stand: spaces lie within them.', `Write \`${instead}\`.`],
    fr: [
      'Ces signes s’affichent tels quels : des espaces les séparent des mots qu’ils entourent.',
      `Écrivez \`${instead}\`.`,
    ],
  }),
  'emphasis-glued': () => ({
    en: [
      'These marks are shown as they stand: a word touches them on the outside.',
      'Part them from that word by a space, or put the mark of punctuation outside of them.',
    ],
    fr: [
      'Ces signes s’affichent tels quels : un mot les touche de l’extérieur.',
      'Séparez-les de ce mot par une espace, ou sortez-en le signe de ponctuation.',
    ],
  }),
  'emphasis-full-width': (instead: string) => ({
    en: ['Full-width marks make no emphasis.', `Write \`${instead}\`.`],
    fr: ['Les signes de pleine chasse ne mettent rien en valeur.', `Écrivez \`${instead}\`.`],
  }),
  'emphasis-unclosed': (mark: string) => ({
    en: [
      `This ${mark} has no counterpart, and is shown as it stands.`,
      `Write ${mark} at both ends of the words, in the same paragraph; for plain ones, a backslash before each.`,
    ],
    fr: [
      `Ce ${mark} n’a pas de pendant, et s’affiche tel quel.`,
      `Écrivez ${mark} aux deux bouts des mots, dans le même paragraphe ; pour l’afficher, une barre oblique inversée devant chaque signe.`,
    ],
  }),
  'strike-single': (instead: string) => ({
    en: [
      'One tilde strikes nothing out.',
      `Write \`${instead}\` to strike it out, and \\~ for a plain tilde.`,
    ],
    fr: [
      'Un seul tilde ne barre rien.',
      `Écrivez \`${instead}\` pour barrer, et \\~ pour un simple tilde.`,
    ],
  }),
  'link-parted': (instead: string) => ({
    en: [
      'This is no link: its text in [ ] and its address in ( ) follow each other directly.',
      `Write \`${instead}\`.`,
    ],
    fr: [
      'Ce n’est pas un lien : le texte entre [ ] et l’adresse entre ( ) se suivent sans espace.',
      `Écrivez \`${instead}\`.`,
    ],
  }),
  'link-around-link': () => ({
    en: [
      'This is no link: its text holds another one.',
      'Take one of them out, or put the other after it.',
    ],
    fr: [
      'Ce n’est pas un lien : son texte en contient un autre.',
      'Retirez l’un des deux, ou mettez l’autre après.',
    ],
  }),
})
