import type { Localized } from '../../_content/localized'

const english = {
  comparedWith: ['Compared with ', ':'],
  nothingChanges: ['Nothing that visitors read changes, compared with ', '.'],
  portalsAndLanguages: 'Portals and languages',
  cookies: 'Cookies',
  sameDay: 'Changed under the same date',
  askedAgain: 'Visitors are asked again',
  previews: 'Previews',
  notCompared: 'Not compared, because of mistakes (npm run check says more)',
  head: {
    change: 'change',
    what: 'what',
    where: 'where',
    cookie: 'cookie',
    when: 'when',
    mistake: 'mistake',
  },
  portal: { added: 'portal added', removed: 'portal removed' },
  language: { added: 'language added', removed: 'language removed' },
  change: { added: 'added', removed: 'removed', changed: 'changed' },
  before: 'in ',
  after: 'now',
  none: 'none',
  portals: (count: number) => `${count.toLocaleString('en')} portals: `,
  more: (count: number) => `${count} more; \`npm run impact\` names them.`,
}

const french: typeof english = {
  comparedWith: ['Par rapport à ', '\u202F:'],
  nothingChanges: ['Rien de ce que lisent les visiteurs ne change par rapport à ', '.'],
  portalsAndLanguages: 'Portails et langues',
  cookies: 'Cookies',
  sameDay: 'Changés sous la même date',
  askedAgain: 'Le choix est redemandé aux visiteurs',
  previews: 'Aperçus',
  notCompared: 'Non comparés, à cause d’erreurs (npm run check en dit plus)',
  head: {
    change: 'changement',
    what: 'quoi',
    where: 'où',
    cookie: 'cookie',
    when: 'quand',
    mistake: 'erreur',
  },
  portal: { added: 'portail ajouté', removed: 'portail retiré' },
  language: { added: 'langue ajoutée', removed: 'langue retirée' },
  change: { added: 'ajouté', removed: 'retiré', changed: 'changé' },
  before: 'dans ',
  after: 'maintenant',
  none: 'rien',
  portals: (count) => `${count.toLocaleString('fr')} portails\u202F: `,
  more: (count) => `${count} de plus\u202F; \`npm run impact\` les nomme.`,
}

/** What `npm run impact` says, in each language. */
export const wordsIn: Localized<typeof english> = { en: english, fr: french }

/** What the parts of a page are called, where that is not what their field is. */
export const namesOfParts: Localized<Partial<Record<string, string>>> = {
  en: { timeZone: 'time zone', updated: 'date', interface: 'interface words' },
  fr: {
    name: 'nom',
    hosts: 'hôtes',
    languages: 'langues',
    categories: 'catégories',
    timeZone: 'fuseau horaire',
    look: 'apparence',
    title: 'titre',
    updated: 'date',
    form: 'formulaire',
    text: 'texte',
    interface: 'mots de l’interface',
  },
}
