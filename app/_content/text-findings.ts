import { defineFindings } from './define-findings'

/** What is wrong with a text, whatever is written in it. */
export const textFindings = defineFindings({
  'conflict-mark': (mark: string) => ({
    en: [
      `A merge left both versions here (${mark}).`,
      'Keep what holds of the two, and remove the lines that begin with <<<<<<<, =======, ||||||| and >>>>>>>.',
    ],
    fr: [
      `Une fusion a laissé ici les deux versions (${mark}).`,
      'Gardez ce qui est juste dans les deux, et retirez les lignes qui commencent par <<<<<<<, =======, ||||||| et >>>>>>>.',
    ],
  }),
  'character-unseen': (code: string) => ({
    en: [`There is a character here that nobody sees (${code}).`, 'Remove it.'],
    fr: [`Il y a ici un caractère que personne ne voit (${code}).`, 'Retirez-le.'],
  }),
  'character-of-direction': (code: string) => ({
    en: [`A character here turns the text around (${code}).`, 'Remove it.'],
    fr: [`Un caractère retourne ici le sens du texte (${code}).`, 'Retirez-le.'],
  }),
  'character-misread': (code: string, meant: string) => ({
    en: [`This character was read in another encoding (${code}).`, `Write \`${meant}\`.`],
    fr: [`Ce caractère a été lu dans un autre encodage (${code}).`, `Écrivez \`${meant}\`.`],
  }),
  'character-lost': (code: string) => ({
    en: [`A letter was lost here (${code}).`, 'Write it again.'],
    fr: [`Une lettre s’est perdue ici (${code}).`, 'Récrivez-la.'],
  }),
  'character-private': (code: string) => ({
    en: [
      `This sign is in one typeface alone, that of the program which it comes from (${code}).`,
      'Remove it; an entry of a list begins with `- `.',
    ],
    fr: [
      `Ce signe n’existe que dans la police du logiciel dont il vient (${code}).`,
      'Retirez-le ; un élément de liste commence par `- `.',
    ],
  }),
  placeholder: (written: string) => ({
    en: [`\`${written}\` is still to be written.`, 'Write what belongs there, or remove it.'],
    fr: [`\`${written}\` reste à écrire.`, 'Écrivez ce qui va à cet endroit, ou retirez-le.'],
  }),
  'placeholder-or-word': (written: string) => ({
    en: [
      `\`${written}\` looks as if something were still to be written.`,
      'Write what belongs there, or word it otherwise.',
    ],
    fr: [
      `\`${written}\` donne à penser qu’un texte reste à écrire.`,
      'Écrivez ce qui va à cet endroit, ou dites-le autrement.',
    ],
  }),
  'yaml-no-break-space': () => ({
    en: [
      'A no-break space stands where YAML knows only plain ones.',
      'Write plain spaces before a field and after its hyphen and its colon.',
    ],
    fr: [
      'Une espace insécable est écrite là où YAML ne connaît que les ordinaires.',
      'Écrivez des espaces ordinaires devant un champ, après son tiret et après son deux-points.',
    ],
  }),
  'yaml-text-cut': (rest: string) => ({
    en: [
      `The text ends before \`${rest}\`, which is taken for a comment.`,
      'Put the whole text between quotes, or the comment on a line of its own.',
    ],
    fr: [
      `Le texte s’arrête avant \`${rest}\`, pris pour un commentaire.`,
      'Mettez tout le texte entre guillemets droits, ou le commentaire sur sa propre ligne.',
    ],
  }),
})
