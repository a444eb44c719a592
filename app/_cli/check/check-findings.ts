import { defineFindings } from '../../_content/define-findings'

/** What only a look at the whole folder, or at the calendar, finds. */
export const checkFindings = defineFindings({
  'no-portal': () => ({
    en: ['There is no portal.', 'Add portals/<id>/portal.yaml.'],
    fr: ['Il n’y a aucun portail.', 'Ajoutez portals/<identifiant>/portal.yaml.'],
  }),
  'file-is-link': () => ({
    en: [
      'This is a symbolic link, which nothing follows.',
      'Put a file in its place; share texts as passages.',
    ],
    fr: [
      'C’est un lien symbolique, que rien ne suit.',
      'Mettez un fichier à sa place ; partagez les textes par des passages.',
    ],
  }),
  'file-unknown': () => ({
    en: [
      'Nothing reads a file of this name here.',
      'Correct its name (content/README.md shows them all), or remove it.',
    ],
    fr: [
      'Rien ne lit un fichier de ce nom à cet endroit.',
      'Corrigez son nom (content/LISEZMOI.md les montre tous), ou retirez-le.',
    ],
  }),
  'image-unused': (image: string) => ({
    en: [
      'The portal’s portal.yaml does not name this image.',
      `Name it there, \`look: { logo: { file: ${image}, alt: … } }\`, or remove it.`,
    ],
    fr: [
      'Le portal.yaml du portail ne nomme pas cette image.',
      `Nommez-la, \`look: { logo: { file: ${image}, alt: … } }\`, ou retirez-la.`,
    ],
  }),
  'day-to-come': (field: string, today: string) => ({
    en: [`\`${field}\` is a day still to come.`, `Check it; today is ${today}.`],
    fr: [`\`${field}\` est un jour à venir.`, `Vérifiez-le ; nous sommes le ${today}.`],
  }),
  'charter-unreviewed': (last: string, today: string) => ({
    en: [
      `Nobody has reviewed this charter since ${last}.`,
      `When all of it still holds, write \`reviewed: ${today}\`; when not, correct it and change \`updated\`.`,
    ],
    fr: [
      `Personne n’a relu cette charte depuis le ${last}.`,
      `Si tout y est encore exact, écrivez \`reviewed: ${today}\` ; sinon, corrigez-la et changez \`updated\`.`,
    ],
  }),
  'file-untranslated': (file: string) => ({
    en: [
      `Most of this text is that of ${file}, another language’s.`,
      'Translate it; where it is only copied so far, take the language out until it is.',
    ],
    fr: [
      `L’essentiel de ce texte est celui de ${file}, d’une autre langue.`,
      'Traduisez-le ; s’il n’est que recopié, retirez la langue en attendant.',
    ],
  }),
  'line-untranslated': (file: string) => ({
    en: [`This line is the same in ${file}, another language’s.`, 'Translate it.'],
    fr: [`Cette ligne est la même dans ${file}, d’une autre langue.`, 'Traduisez-la.'],
  }),
  'days-differ': (day: string, file: string) => ({
    en: [
      `\`updated\` is another day than in ${file}, ${day}.`,
      'Bring all languages up to date, and give them the same day.',
    ],
    fr: [
      `\`updated\` n’est pas le même jour que dans ${file}, ${day}.`,
      'Mettez toutes les langues à jour, et donnez-leur le même jour.',
    ],
  }),
})
