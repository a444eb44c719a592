import { defineFindings } from '../../_content/define-findings'

/** What is wrong with a list of accepted warnings. */
export const acceptedFindings = defineFindings({
  'accepted-unknown': (id: string) => ({
    en: [
      `No warning is called \`${id}\`.`,
      'Copy what `npm run check` prints in brackets after the warning.',
    ],
    fr: [
      `Aucun avertissement ne s’appelle \`${id}\`.`,
      'Copiez ce que `npm run check` affiche entre crochets après l’avertissement.',
    ],
  }),
  'accepted-error': (id: string) => ({
    en: [
      `\`${id}\` is an error, which cannot be accepted.`,
      'Correct what it names, and remove this entry.',
    ],
    fr: [
      `\`${id}\` est une erreur, qui ne peut pas être acceptée.`,
      'Corrigez ce qu’elle signale, et retirez cette entrée.',
    ],
  }),
  'accepted-twice': (id: string) => ({
    en: [`\`${id}\` is accepted already.`, 'Remove one of the two entries.'],
    fr: [`\`${id}\` est déjà accepté.`, 'Retirez l’une des deux entrées.'],
  }),
  'accepted-unused': (id: string) => ({
    en: [
      `Nothing warns of \`${id}\` here any more.`,
      'Remove this entry, or correct its `warning` or `file`.',
    ],
    fr: [
      `Rien n’avertit plus de \`${id}\` ici.`,
      'Retirez cette entrée, ou corrigez son `warning` ou son `file`.',
    ],
  }),
})
