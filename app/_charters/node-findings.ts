import { defineFindings } from '../_content/define-findings'

/** What Markdown made of a text, though it was likely not meant. */
export const nodeFindings = defineFindings({
  'name-altered': (instead: string) => ({
    en: [
      'The marks * or _ of these words are not shown: they begin and end an emphasis.',
      `Put names between backticks, and a backslash before other marks: ${instead}`,
    ],
    fr: [
      'Les signes * ou _ de ces mots ne s’affichent pas : ils commencent et terminent une mise en valeur.',
      `Mettez les noms entre accents graves, et une barre oblique inversée devant les autres signes : ${instead}`,
    ],
  }),
  'name-or-emphasis': (instead: string) => ({
    en: [
      'This looks like a name, of which the marks _ are not shown.',
      `Write ${instead} for the name; for an emphasis, put * around the word.`,
    ],
    fr: [
      'Cela ressemble à un nom, dont les signes _ ne s’affichent pas.',
      `Écrivez ${instead} pour le nom ; pour une mise en valeur, mettez le mot entre *.`,
    ],
  }),
  'address-with-mark': (mark: string, instead: string) => ({
    en: [
      `The address takes the ${mark} after it along, and leads nowhere.`,
      `Write \`${instead}\`.`,
    ],
    fr: [
      `L’adresse emporte le ${mark} qui la suit, et ne mène nulle part.`,
      `Écrivez \`${instead}\`.`,
    ],
  }),
  'note-in-heading': (name: string) => ({
    en: [
      `The heading holds a note (${name}), which the table of contents would repeat.`,
      'Refer to it in the text below.',
    ],
    fr: [
      `Le titre contient une note (${name}), que le sommaire répéterait.`,
      'Appelez-la dans le texte qui suit.',
    ],
  }),
  'heading-by-underline': () => ({
    en: [
      'The line under this text makes it a heading.',
      'Leave an empty line above the hyphens; begin a heading with ##.',
    ],
    fr: [
      'La ligne sous ce texte en fait un titre.',
      'Laissez une ligne vide au-dessus des tirets ; commencez un titre par ##.',
    ],
  }),
  'indented-code': () => ({
    en: [
      'Spaces before a paragraph make nothing of it, no block of code either.',
      'Remove them; put code between two lines of ```.',
    ],
    fr: [
      'Des espaces devant un paragraphe n’en font rien, pas même un bloc de code.',
      'Retirez-les ; mettez du code entre deux lignes de ```.',
    ],
  }),
  'table-head-empty': () => ({
    en: [
      'The head of this table is empty: screen readers name no column.',
      'Write above each column what it holds, or make a list of the table.',
    ],
    fr: [
      'L’en-tête de ce tableau est vide : les lecteurs d’écran ne nomment aucune colonne.',
      'Écrivez au-dessus de chaque colonne ce qu’elle contient, ou faites du tableau une liste.',
    ],
  }),
  'table-row-too-long': (cells: number, columns: number) => ({
    en: [
      `This row has ${cells} cells, the head ${columns}: the last are not shown.`,
      'Write as many | as in the head; a plain one is \\|.',
    ],
    fr: [
      `Cette ligne a ${cells} cellules, l’en-tête ${columns} : les dernières ne s’affichent pas.`,
      'Écrivez autant de | que dans l’en-tête ; pour en afficher un, \\|.',
    ],
  }),
})
