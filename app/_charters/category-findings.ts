import { defineFindings } from '../_content/define-findings'

/** What is wrong with the categories of cookies, or with where they are named. */
export const categoryFindings = defineFindings({
  'categories-absent': () => ({
    en: [
      'There are no categories of cookies.',
      'Add the file; content/README.md says what it holds.',
    ],
    fr: [
      'Il n’y a pas de catégories de cookies.',
      'Ajoutez ce fichier ; content/LISEZMOI.md dit ce qu’il contient.',
    ],
  }),
  'category-redefined': (key: string, file: string) => ({
    en: [
      `The category \`${key}\` is already defined in ${file}.`,
      'Give this one another key, or remove it.',
    ],
    fr: [
      `La catégorie \`${key}\` est déjà définie dans ${file}.`,
      'Donnez une autre clé à celle-ci, ou retirez-la.',
    ],
  }),
  'category-unlisted': (key: string) => ({
    en: [
      `The portal does not list its category \`${key}\`.`,
      'Add it to `categories:` in portal.yaml, or remove it here.',
    ],
    fr: [
      `Le portail ne mentionne pas sa catégorie \`${key}\`.`,
      'Ajoutez-la à `categories:` dans portal.yaml, ou retirez-la d’ici.',
    ],
  }),
  'category-undefined': (key: string, suggestion: string) => ({
    en: [
      `There is no category \`${key}\`.`,
      `${suggestion} Or define it in categories.yaml beside this file.`,
    ],
    fr: [
      `Il n’y a pas de catégorie \`${key}\`.`,
      `${suggestion} Ou définissez-la dans categories.yaml, à côté de ce fichier.`,
    ],
  }),
  'category-unknown': (key: string, suggestion: string) => ({
    en: [`There is no category \`${key}\`.`, suggestion],
    fr: [`Il n’y a pas de catégorie \`${key}\`.`, suggestion],
  }),
  'nothing-to-decide': () => ({
    en: [
      'Visitors would have nothing to decide.',
      'List a category that needs consent, or leave the field out.',
    ],
    fr: [
      'Les visiteurs n’auraient rien à décider.',
      'Mentionnez une catégorie soumise à consentement, ou retirez ce champ.',
    ],
  }),
  'category-untranslated': (key: string, fields: string, lang: string) => ({
    en: [`The category \`${key}\` has no ${fields} in \`${lang}\`.`, `Add \`${lang}:\` there.`],
    fr: [`La catégorie \`${key}\` n’a pas de ${fields} en \`${lang}\`.`, `Ajoutez-y \`${lang}:\`.`],
  }),
})
