import { defineFindings } from './define-findings'

/** What is wrong with a file as a whole. */
export const fileFindings = defineFindings({
  'file-not-utf-8': () => ({
    en: [
      'The file is not in UTF-8.',
      'Save it in the encoding UTF-8, and write the letters shown wrongly again.',
    ],
    fr: [
      'Le fichier n’est pas en UTF-8.',
      'Enregistrez-le dans l’encodage UTF-8, et récrivez les lettres mal affichées.',
    ],
  }),
  'file-too-long': (length: string, max: string) => ({
    en: [
      `The file has ${length} characters; ${max} are the most.`,
      'Look for text that was pasted many times, and remove it.',
    ],
    fr: [
      `Le fichier compte ${length} caractères ; le maximum est de ${max}.`,
      'Cherchez un texte collé plusieurs fois, et retirez-le.',
    ],
  }),
  'file-many-problems': (max: string) => ({
    en: [
      `There are more than ${max} problems in this file.`,
      'Fix those before this one; the others are shown then.',
    ],
    fr: [
      `Ce fichier a plus de ${max} problèmes.`,
      'Corrigez d’abord ceux qui précèdent ; les autres seront affichés ensuite.',
    ],
  }),
  'yaml-indented-too-far': (max: number) => ({
    en: [
      `More than ${max} spaces and marks of lists begin this line.`,
      'Take lists and groups of fields out of each other.',
    ],
    fr: [
      `Cette ligne commence par plus de ${max} espaces et marques de liste.`,
      'Sortez les listes et les groupes de champs les uns des autres.',
    ],
  }),
  'yaml-nested-too-deep': (max: number) => ({
    en: [
      `More than ${max} [ or { lie within each other.`,
      'Take lists and groups of fields out of each other.',
    ],
    fr: [
      `Plus de ${max} [ ou { sont imbriqués.`,
      'Sortez les listes et les groupes de champs les uns des autres.',
    ],
  }),
})
