import { defineFindings } from '../_content/define-findings'

const beginAnew = {
  en: 'Begin the file with ---, its title, date and cookies, and --- again.',
  fr: 'Commencez le fichier par ---, son titre, sa date et ses cookies, puis de nouveau ---.',
}

/** What is wrong with a charter as a file, or with where its front matter begins and ends. */
export const charterFindings = defineFindings({
  'charter-missing': (lang: string) => ({
    en: [
      `The portal has no charter in \`${lang}\`.`,
      'Add the file, or remove the language from portal.yaml.',
    ],
    fr: [
      `Le portail n’a pas de charte en \`${lang}\`.`,
      'Ajoutez le fichier, ou retirez la langue de portal.yaml.',
    ],
  }),
  'language-undeclared': (lang: string) => ({
    en: [
      `The portal does not declare the language \`${lang}\`.`,
      `Add \`${lang}\` to the languages in portal.yaml, or remove this file.`,
    ],
    fr: [
      `Le portail ne déclare pas la langue \`${lang}\`.`,
      `Ajoutez \`${lang}\` aux langues dans portal.yaml, ou retirez ce fichier.`,
    ],
  }),
  'front-matter-missing': () => ({
    en: ['The charter has no front matter.', beginAnew.en],
    fr: ['La charte n’a pas d’en-tête.', beginAnew.fr],
  }),
  'front-matter-unfinished': () => ({
    en: ['The front matter does not end, or something stands before it.', beginAnew.en],
    fr: ['L’en-tête ne se termine pas, ou quelque chose le précède.', beginAnew.fr],
  }),
  'front-matter-of-another-kind': (fence: string) => ({
    en: [
      `Front matter that begins with \`${fence}\` is refused.`,
      'Write it in YAML, between two lines that hold --- alone.',
    ],
    fr: [
      `Un en-tête qui commence par \`${fence}\` est refusé.`,
      'Écrivez-le en YAML, entre deux lignes qui ne contiennent que ---.',
    ],
  }),
})
