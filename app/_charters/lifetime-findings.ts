import { defineFindings } from '../_content/define-findings'

/** What is doubtful about how long cookies, and what they collect, are kept. */
export const lifetimeFindings = defineFindings({
  'lifetime-unstated': (name: string) => ({
    en: [
      `The cookie \`${name}\` has no lifetime; visitors read “not specified”.`,
      'Add `lifetime:` when it is known, such as "13 months" or "session".',
    ],
    fr: [
      `Le cookie \`${name}\` n’a pas de durée ; les visiteurs lisent « non précisée ».`,
      'Ajoutez `lifetime:` quand elle est connue, par exemple "13 months" ou "session".',
    ],
  }),
  'measurement-too-long': (name: string) => ({
    en: [
      `The cookie \`${name}\` measures the audience without consent for over 13 months.`,
      'Have it kept for 13 months at most, as the CNIL asks, or put it in a category that needs consent.',
    ],
    fr: [
      `Le cookie \`${name}\` mesure l’audience sans consentement pendant plus de 13 mois.`,
      'Faites-le conserver 13 mois au plus, comme le demande la CNIL, ou rangez-le dans une catégorie soumise à consentement.',
    ],
  }),
  'measurement-renewed': (name: string) => ({
    en: [
      `The cookie \`${name}\` measures the audience without consent and later visits prolong it.`,
      'Have visits not prolong it, as the CNIL asks, or put it in a category that needs consent.',
    ],
    fr: [
      `Le cookie \`${name}\` mesure l’audience sans consentement et chaque visite le prolonge.`,
      'Faites en sorte que les visites ne le prolongent pas, comme le demande la CNIL, ou rangez-le dans une catégorie soumise à consentement.',
    ],
  }),
  'measurement-data-too-long': (name: string) => ({
    en: [
      `What the cookie \`${name}\` measures without consent is kept for over 25 months.`,
      'Have it kept for 25 months at most, as the CNIL asks, or put it in a category that needs consent.',
    ],
    fr: [
      `Ce que le cookie \`${name}\` mesure sans consentement est conservé plus de 25 mois.`,
      'Faites-le conserver 25 mois au plus, comme le demande la CNIL, ou rangez-le dans une catégorie soumise à consentement.',
    ],
  }),
})
