import { defineFindings } from '../_content/define-findings'

const shorten = {
  en: 'Take parts of it out as passages, or look for text that was pasted many times.',
  fr: 'Sortez-en des parties sous forme de passages, ou cherchez un texte collé plusieurs fois.',
}

/** What a charter’s text has too much of to be read. */
export const limitFindings = defineFindings({
  'text-too-long': (length: string, max: string) => ({
    en: [`The file has ${length} characters; ${max} are the most.`, shorten.en],
    fr: [`Le fichier compte ${length} caractères ; le maximum est de ${max}.`, shorten.fr],
  }),
  'too-many-braces': (max: number) => ({
    en: [
      `This { begins no comment, and more than ${max} } follow it.`,
      'Write a plain { as &#123; and a comment as {/* … */}, without } in it.',
    ],
    fr: [
      `Cette { ne commence aucun commentaire, et plus de ${max} } la suivent.`,
      'Écrivez une simple { sous la forme &#123; et un commentaire entre {/* … */}, sans } à l’intérieur.',
    ],
  }),
  'line-too-far-in': (max: number) => ({
    en: [
      `More than ${max} spaces, >, - or other marks of lists begin this line.`,
      'Indent it less, and take lists and quotes out of each other.',
    ],
    fr: [
      `Cette ligne commence par plus de ${max} espaces, >, - ou autres signes de liste.`,
      'Décalez-la moins, et sortez les listes et les citations les unes des autres.',
    ],
  }),
  'too-many-quotes': (max: string) => ({
    en: [
      `More than ${max} quotes (>) begin in the file.`,
      'Write the lines of a quote one below the other, or remove the >.',
    ],
    fr: [
      `Plus de ${max} citations (>) commencent dans le fichier.`,
      'Écrivez les lignes d’une citation l’une sous l’autre, ou retirez les >.',
    ],
  }),
  'too-many-lists': (max: string) => ({
    en: [
      `More than ${max} lists and notes begin in the file.`,
      'Write the lines of a list one below the other.',
    ],
    fr: [
      `Plus de ${max} listes et notes commencent dans le fichier.`,
      'Écrivez les lignes d’une liste l’une sous l’autre.',
    ],
  }),
  'too-many-entries': (max: string) => ({
    en: [`More than ${max} entries of lists and notes are in the file.`, shorten.en],
    fr: [`Le fichier compte plus de ${max} éléments de listes et de notes.`, shorten.fr],
  }),
  'too-many-underlines': (max: string) => ({
    en: [
      `More than ${max} lines of the file are nothing but = or -.`,
      'Write headings with ##, and remove lines that only separate.',
    ],
    fr: [
      `Plus de ${max} lignes du fichier ne sont faites que de = ou de -.`,
      'Écrivez les titres avec ##, et retirez les lignes qui ne font que séparer.',
    ],
  }),
  'too-many-marks': (max: number) => ({
    en: [
      `More than ${max} of the marks * _ ~ ] are in this paragraph.`,
      'Part it into several, or write a plain mark with a backslash: \\*.',
    ],
    fr: [
      `Ce paragraphe compte plus de ${max} signes * _ ~ ].`,
      'Coupez-le en plusieurs, ou mettez une barre oblique inversée devant un simple signe : \\*.',
    ],
  }),
  'nested-too-deep': (max: number) => ({
    en: [
      `The text nests more than ${max} elements.`,
      'Take lists, quotes or components out of each other.',
    ],
    fr: [
      `Plus de ${max} éléments du texte sont imbriqués.`,
      'Sortez les listes, les citations ou les composants les uns des autres.',
    ],
  }),
  'too-many-cells': (max: string) => ({
    en: [`The tables have more than ${max} cells.`, 'Remove columns that few rows fill.'],
    fr: [
      `Les tableaux ont plus de ${max} cellules.`,
      'Retirez les colonnes que peu de lignes remplissent.',
    ],
  }),
  'too-many-mistakes': (max: number) => ({
    en: [
      `There are more than ${max} mistakes of syntax in this file.`,
      'Fix those that are named; the others are shown then.',
    ],
    fr: [
      `Ce fichier a plus de ${max} erreurs de syntaxe.`,
      'Corrigez celles qui sont signalées ; les autres seront affichées ensuite.',
    ],
  }),
})
