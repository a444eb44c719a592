import type { Localized } from '../_content/localized'
import { suggestName } from '../_content/nearest'
import { components } from './components'

/** What to write instead of an element of HTML. */
const markdownFor: Partial<Record<string, Localized>> = {
  a: {
    en: 'Write a link as [text](address).',
    fr: 'Écrivez un lien sous la forme [texte](adresse).',
  },
  b: { en: 'Write **text**.', fr: 'Écrivez **texte**.' },
  strong: { en: 'Write **text**.', fr: 'Écrivez **texte**.' },
  em: { en: 'Write *text*.', fr: 'Écrivez *texte*.' },
  br: {
    en: 'End the line with a backslash, or begin a new paragraph; <br> is for cells of tables.',
    fr: 'Terminez la ligne par une barre oblique inversée, ou commencez un nouveau paragraphe ; <br> est réservé aux cellules de tableaux.',
  },
  hr: { en: 'Write --- between two empty lines.', fr: 'Écrivez --- entre deux lignes vides.' },
  p: {
    en: 'Leave an empty line between paragraphs.',
    fr: 'Laissez une ligne vide entre les paragraphes.',
  },
  img: {
    en: 'Write ![what it shows](/assets/name.svg).',
    fr: 'Écrivez ![ce qu’elle montre](/assets/nom.svg).',
  },
  li: {
    en: 'Begin each line of a list with - or 1.',
    fr: 'Commencez chaque ligne d’une liste par - ou 1.',
  },
  ul: { en: 'Begin each line of a list with -.', fr: 'Commencez chaque ligne d’une liste par -.' },
  ol: { en: 'Begin each line of a list with 1.', fr: 'Commencez chaque ligne d’une liste par 1.' },
  table: {
    en: 'Write the table with | and -, as content/README.md shows.',
    fr: 'Écrivez le tableau avec | et -, comme le montre content/LISEZMOI.md.',
  },
  script: {
    en: 'Remove it: charters hold no code.',
    fr: 'Retirez-le : les chartes ne contiennent pas de code.',
  },
  style: {
    en: 'Remove it: all pages share one look.',
    fr: 'Retirez-le : toutes les pages ont la même apparence.',
  },
  iframe: {
    en: 'Remove it, and write a link as [text](address).',
    fr: 'Retirez-le, et écrivez un lien sous la forme [texte](adresse).',
  },
}

/** What to write instead of `<name>`, which is no component. */
export function adviceFor(name: string): Localized {
  const advice = Object.hasOwn(markdownFor, name) ? markdownFor[name] : undefined
  return advice ?? suggestName(name, components.keys(), (other) => `<${other}>`)
}
