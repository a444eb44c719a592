import { defineFindings } from './define-findings'

/** What is wrong with a field, whatever the file is about. */
export const schemaFindings = defineFindings({
  'field-unknown': (field: string, suggestion: string) => ({
    en: [`There is no field \`${field}\`.`, suggestion],
    fr: [`Le champ \`${field}\` n’existe pas.`, suggestion],
  }),
  'field-missing': (subject: string, name: string) => ({
    en: [`${subject} is missing.`, `Add \`${name}:\` here.`],
    fr: [`${subject} est absent.`, `Ajoutez \`${name}:\` ici.`],
  }),
  'field-empty': (subject: string) => ({
    en: [`${subject} has no value.`, 'Write its value; one that begins with # needs quotes.'],
    fr: [
      `${subject} n’a pas de valeur.`,
      'Écrivez-la ; si elle commence par #, mettez-la entre guillemets droits.',
    ],
  }),
  'field-name-refused': (subject: string, constraint: string) => ({
    en: [`${subject}: ${constraint}.`, 'Change the name.'],
    fr: [`${subject} : ${constraint}.`, 'Changez ce nom.'],
  }),
  'list-too-short': (list: string) => ({
    en: [`\`${list}\` has too few entries.`, 'Add one.'],
    fr: [`\`${list}\` n’a pas assez d’éléments.`, 'Ajoutez-en un.'],
  }),
  'value-of-another-type': (subject: string, type: string, advice: string) => ({
    en: [`${subject} is not ${type}.`, advice],
    fr: [`${subject} n’est pas ${type}.`, advice],
  }),
  'value-refused': (subject: string, constraint: string, advice: string) => ({
    en: [`${subject}: ${constraint}.`, advice],
    fr: [`${subject} : ${constraint}.`, advice],
  }),
})
