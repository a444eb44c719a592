import { type Localized, word } from '../../_content/localized'

/** What is asked of a new portal, in this order; each is a flag too. */
export const questions = {
  name: {
    en: 'Its name, as visitors know it',
    fr: 'Son nom, tel que les visiteurs le connaissent',
  },
  hosts: {
    en: 'Its hosts, the one that visitors see first, with commas between them',
    fr: 'Ses hôtes, d’abord celui que voient les visiteurs, séparés par des virgules',
  },
  id: {
    en: 'Its id, the name of its folder',
    fr: 'Son identifiant, qui est le nom de son dossier',
  },
  languages: {
    en: 'The languages of its charter, the default first, with commas between them',
    fr: 'Les langues de sa charte, d’abord celle par défaut, séparées par des virgules',
  },
  colour: { en: 'The colour of its links', fr: 'La couleur de ses liens' },
} as const satisfies Record<string, Localized>

/** Why an answer cannot be taken: what follows the answer itself. */
export const refusals = {
  idTaken: (id: string) =>
    word({
      en: `must be new; portals/${id} is there`,
      fr: `doit être nouveau ; portals/${id} existe déjà`,
    }),
  hostTaken: (owner: string) =>
    word({
      en: `must be new; it belongs to portals/${owner}/portal.yaml`,
      fr: `doit être nouveau ; il appartient à portals/${owner}/portal.yaml`,
    }),
  namedTwice: { en: 'must not be named twice', fr: 'ne doit pas être cité deux fois' },
  languageUnknown: (known: string) =>
    word({
      en: `must be a language that the interface is translated into: ${known}`,
      fr: `doit être une langue dans laquelle l’interface est traduite : ${known}`,
    }),
  languagesUnwritten: (written: string) =>
    word({
      en: `must be languages in which one portal has charters without mistakes, whose text is taken over; there are charters in: ${written || 'none'}`,
      fr: `doit être un choix de langues dans lesquelles un portail a des chartes sans erreur, dont le texte est repris ; il y a des chartes en : ${written || 'aucune'}`,
    }),
}

/** What else the command says. */
export const words = {
  refused: (flag: string, { en, fr }: Localized) =>
    word({ en: `--${flag}: ${en}.`, fr: `--${flag} : ${fr}.` }),
  noPortal: (id: string) => ({
    en: `there is no portal "${id}"`,
    fr: `il n’y a pas de portail « ${id} »`,
  }),
  noTerminal: (flags: string) =>
    word({
      en: `There is no terminal to ask on; give ${flags} too.`,
      fr: `Il n’y a pas de terminal où poser les questions ; donnez aussi ${flags}.`,
    }),
  stopped: word({
    en: 'Stopped before the last answer; nothing was written.',
    fr: 'Arrêt avant la dernière réponse ; rien n’a été écrit.',
  }),
  templateGone: {
    en: 'The charters whose text would be taken over are gone.',
    fr: 'Les chartes dont le texte serait repris ont disparu.',
  },
  next: (url: string) =>
    word({
      en: `Next: let its charters list the cookies that only this portal sets, and \`npm run check\`;\n\`npm run dev\` shows it at ${url}`,
      fr: `Ensuite : ajoutez à ses chartes les cookies que seul ce portail dépose, puis \`npm run check\` ;\n\`npm run dev\` le montre à l’adresse ${url}`,
    }),
}
