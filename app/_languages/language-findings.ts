import { defineFindings } from '../_content/define-findings'

/** What is wrong with the languages that the interface has. */
export const languageFindings = defineFindings({
  'interface-missing': (lang: string) => ({
    en: [
      `The interface has no translation for \`${lang}\`.`,
      'Copy the file of another language to this name, and translate it.',
    ],
    fr: [
      `L’interface n’est pas traduite en \`${lang}\`.`,
      'Copiez le fichier d’une autre langue sous ce nom, et traduisez-le.',
    ],
  }),
})
