import { defineFindings } from '../_content/define-findings'

/** What is wrong with headings, anchors, notes and named addresses of a text as a whole. */
export const structureFindings = defineFindings({
  'heading-skips-level': (marks: string, instead: string, before: number) => ({
    en: [
      `This heading (${marks}) skips a level.`,
      `Write it with ${instead}: the heading before it is of level ${before}.`,
    ],
    fr: [
      `Ce titre (${marks}) saute un niveau.`,
      `Écrivez-le avec ${instead} : le titre qui le précède est de niveau ${before}.`,
    ],
  }),
  'anchor-unknown': (anchor: string, suggestion: string) => ({
    en: [`There is no anchor \`#${anchor}\` on this page.`, suggestion],
    fr: [`Il n’y a pas d’ancre \`#${anchor}\` sur cette page.`, suggestion],
  }),
  'alert-mark': (written: string) => ({
    en: [
      `\`${written}\` is a mark of GitHub’s alone: visitors would read it as it stands.`,
      'Begin the quote with a word instead, as in > **Note:** text.',
    ],
    fr: [
      `\`${written}\` n’est une marque que pour GitHub : les visiteurs la liraient telle quelle.`,
      'Commencez plutôt la citation par un mot, comme dans > **Note :** texte.',
    ],
  }),
  'note-undefined': (written: string) => ({
    en: [
      `There is no note \`${written}\`.`,
      'Write it on a line of its own, as [^1]: text, in the charter itself.',
    ],
    fr: [
      `Il n’y a pas de note \`${written}\`.`,
      'Écrivez-la sur sa propre ligne, comme [^1]: texte, dans la charte elle-même.',
    ],
  }),
  'address-undefined': (written: string) => ({
    en: [`\`${written}\` is no link: its address is not given.`, 'Write it as [text](address).'],
    fr: [
      `\`${written}\` n’est pas un lien : son adresse n’est pas donnée.`,
      'Écrivez-le sous la forme [texte](adresse).',
    ],
  }),
  'address-broken': (written: string) => ({
    en: [
      `\`${written}\` is no link: its address has a space or no end.`,
      'Write [text](address), and %20 for a space in the address.',
    ],
    fr: [
      `\`${written}\` n’est pas un lien : son adresse contient une espace ou n’a pas de fin.`,
      'Écrivez [texte](adresse), et %20 pour une espace dans l’adresse.',
    ],
  }),
  'definition-twice': (name: string) => ({
    en: [`\`[${name}]:\` is there twice.`, 'Remove one of them, or name it otherwise.'],
    fr: [`\`[${name}]:\` figure deux fois.`, 'Retirez l’un des deux, ou donnez-lui un autre nom.'],
  }),
  'definition-unused': (name: string) => ({
    en: [`\`[${name}]:\` is used nowhere.`, `Remove it, or refer to it by [${name}].`],
    fr: [`\`[${name}]:\` n’est employé nulle part.`, `Retirez-le, ou appelez-le par [${name}].`],
  }),
})
