import { defineFindings } from '../_content/define-findings'

/** What a line begins with that was meant to make something of it. */
export const lineFindings = defineFindings({
  'heading-mark': (instead: string) => ({
    en: ['This line is no heading: a plain space follows the marks #.', `Write \`${instead}\`.`],
    fr: [
      'Cette ligne n’est pas un titre : il faut une espace ordinaire après les signes #.',
      `Écrivez \`${instead}\`.`,
    ],
  }),
  'heading-mark-or-word': (instead: string) => ({
    en: [
      'This line is no heading: a space follows the mark #.',
      `Write \`${instead}\` for a heading, and \\# for a plain #.`,
    ],
    fr: [
      'Cette ligne n’est pas un titre : il faut une espace après le signe #.',
      `Écrivez \`${instead}\` pour un titre, et \\# pour un simple #.`,
    ],
  }),
  'heading-too-deep': () => ({
    en: ['Headings have six levels at most.', 'Write it with fewer #.'],
    fr: ['Les titres ont six niveaux au plus.', 'Écrivez-le avec moins de #.'],
  }),
  'list-mark': (instead: string) => ({
    en: [
      'This line is no entry of a list: each begins with a hyphen and a plain space.',
      `Write \`${instead}\`.`,
    ],
    fr: [
      'Cette ligne n’est pas un élément de liste : chacun commence par un trait d’union et une espace ordinaire.',
      `Écrivez \`${instead}\`.`,
    ],
  }),
  'list-number': (instead: string) => ({
    en: [
      'This line is no entry of a list: a plain space follows its number.',
      `Write \`${instead}\` for a list, and a backslash before a plain number’s mark.`,
    ],
    fr: [
      'Cette ligne n’est pas un élément de liste : il faut une espace ordinaire après son numéro.',
      `Écrivez \`${instead}\` pour une liste, et une barre oblique inversée devant le signe d’un simple nombre.`,
    ],
  }),
  'list-dash': (instead: string) => ({
    en: [
      'This line begins with a dash, which makes no entry of a list.',
      `Write \`${instead}\` for a list, and &ndash; or &mdash; for a plain dash.`,
    ],
    fr: [
      'Cette ligne commence par un tiret, qui ne fait pas un élément de liste.',
      `Écrivez \`${instead}\` pour une liste, et &ndash; ou &mdash; pour un simple tiret.`,
    ],
  }),
  'list-of-lines': () => ({
    en: [
      'These lines are no list: the page joins them into one paragraph.',
      'Begin each with `- ` or `1. `, or end each with a backslash to keep the lines apart.',
    ],
    fr: [
      'Ces lignes ne sont pas une liste : la page les réunit en un paragraphe.',
      'Commencez chacune par `- ` ou `1. `, ou terminez chacune par une barre oblique inversée pour les garder séparées.',
    ],
  }),
  'no-break-indent': () => ({
    en: ['No-break spaces indent this line.', 'Write plain spaces instead, or none.'],
    fr: [
      'Des espaces insécables décalent cette ligne.',
      'Remplacez-les par des espaces ordinaires, ou retirez-les.',
    ],
  }),
  'task-box': () => ({
    en: [
      'This box has no name for screen readers, and nobody could tick it.',
      'Remove it; say in words what is done.',
    ],
    fr: [
      'Cette case n’a pas de nom pour les lecteurs d’écran, et personne ne pourrait la cocher.',
      'Retirez-la ; dites avec des mots ce qui est fait.',
    ],
  }),
  'table-without-rule': (rule: string) => ({
    en: [
      'These lines are no table: their second one does not part the head from the rows.',
      `Write \`${rule}\` under the first line.`,
    ],
    fr: [
      'Ces lignes ne sont pas un tableau : la deuxième ne sépare pas les titres des lignes.',
      `Écrivez \`${rule}\` sous la première.`,
    ],
  }),
})
