import { defineFindings } from '../_content/define-findings'

const restore = {
  en: 'Editions are never edited: take it back from git, as `git log -- <file>` shows it.',
  fr: 'Une édition ne se modifie jamais : reprenez-la dans git, comme `git log -- <fichier>` la montre.',
}

/** What can be wrong with what a portal’s `history` folder says. */
export const historyFindings = defineFindings({
  'history-line-unreadable': () => ({
    en: [
      'This line is none of `sha256sum`: 64 digits, two spaces and the name of an edition.',
      restore.en,
    ],
    fr: [
      'Cette ligne n’est pas de `sha256sum` : 64 chiffres, deux espaces et le nom d’une édition.',
      restore.fr,
    ],
  }),
  'history-out-of-order': (name: string, expected: string) => ({
    en: [`\`${name}\` stands where \`${expected}\` should: editions keep their order.`, restore.en],
    fr: [
      `\`${name}\` est à la place de \`${expected}\` : les éditions gardent leur ordre.`,
      restore.fr,
    ],
  }),
  'edition-missing': (name: string) => ({
    en: [`The edition \`${name}\` was recorded, and is not there.`, restore.en],
    fr: [`L’édition \`${name}\` a été enregistrée, et n’est pas là.`, restore.fr],
  }),
  'edition-rewritten': (name: string) => ({
    en: [
      `The edition \`${name}\` is not as it was recorded: its SHA-256 is another one.`,
      restore.en,
    ],
    fr: [
      `L’édition \`${name}\` n’est pas telle qu’elle a été enregistrée : son SHA-256 est autre.`,
      restore.fr,
    ],
  }),
  'edition-unlisted': () => ({
    en: [
      'This edition was not recorded to the end: `SHA256SUMS` does not list it.',
      'Remove the file; `npm run record` writes it anew.',
    ],
    fr: [
      'Cette édition n’a pas été enregistrée jusqu’au bout : `SHA256SUMS` ne la cite pas.',
      'Supprimez le fichier ; `npm run record` l’écrit à nouveau.',
    ],
  }),
  'edition-no-json': () => ({
    en: ['This is no JSON.', restore.en],
    fr: ['Ce n’est pas du JSON.', restore.fr],
  }),
  'edition-unreadable': () => ({
    en: ['This is not what `npm run record` writes of an edition.', restore.en],
    fr: ['Ce n’est pas ce que `npm run record` écrit d’une édition.', restore.fr],
  }),
  'edition-foreign': (portal: string) => ({
    en: [
      `This is an edition of \`${portal}\`, another portal.`,
      'Remove the `history` folder of a portal that was copied: it begins its own.',
    ],
    fr: [
      `C’est une édition de \`${portal}\`, un autre portail.`,
      'Supprimez le dossier `history` d’un portail copié : il commence le sien.',
    ],
  }),
  'edition-numbered': (edition: number) => ({
    en: [`This should be edition ${edition}.`, restore.en],
    fr: [`Ce devrait être l’édition ${edition}.`, restore.fr],
  }),
  'edition-before': (date: string) => ({
    en: [`It is dated before the edition that it follows, of ${date}.`, restore.en],
    fr: [`Elle est datée d’avant l’édition qu’elle suit, du ${date}.`, restore.fr],
  }),
  'edition-not-applicable': () => ({
    en: ['What it changes is not in the edition before.', restore.en],
    fr: ['Ce qu’elle change n’est pas dans l’édition précédente.', restore.fr],
  }),
})
