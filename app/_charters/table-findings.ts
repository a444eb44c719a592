import { defineFindings } from '../_content/define-findings'

/** What is wrong with the tables of cookies in a charter’s text. */
export const tableFindings = defineFindings({
  'table-without-cookie': (category: string) => ({
    en: [
      `The table of \`${category}\` cookies has no cookie.`,
      'List one of that category in `cookies:`, or write a sentence instead of the table.',
    ],
    fr: [
      `Le tableau des cookies \`${category}\` est vide.`,
      'Déclarez-en un de cette catégorie dans `cookies:`, ou remplacez le tableau par une phrase.',
    ],
  }),
  'table-without-provider': (provider: string, suggestion: string) => ({
    en: [`No cookie of this table has the provider “${provider}”.`, suggestion],
    fr: [`Aucun cookie de ce tableau n’a « ${provider} » pour prestataire.`, suggestion],
  }),
  'table-without-service': (service: string, suggestion: string) => ({
    en: [`No cookie of this table has the service “${service}”.`, suggestion],
    fr: [`Aucun cookie de ce tableau n’a le service « ${service} ».`, suggestion],
  }),
  'table-under-necessary': (category: string) => ({
    en: [
      `The table of \`${category}\` cookies stands under that of the necessary ones.`,
      'Put a heading between them: visitors would read that these need no consent.',
    ],
    fr: [
      `Le tableau des cookies \`${category}\` suit celui des cookies nécessaires.`,
      'Mettez un titre entre les deux : les visiteurs liraient que ceux-ci se passent de consentement.',
    ],
  }),
  'cookie-in-no-table': (name: string, category: string) => ({
    en: [
      `The cookie \`${name}\` is shown in no table.`,
      `Add <CookieTable category="${category}" /> to the text.`,
    ],
    fr: [
      `Le cookie \`${name}\` ne figure dans aucun tableau.`,
      `Ajoutez <CookieTable category="${category}" /> au texte.`,
    ],
  }),
  'cookie-in-two-tables': (name: string) => ({
    en: [
      `The cookie \`${name}\` is in another table already.`,
      'Remove this table, or let each show one `provider` or one `service`.',
    ],
    fr: [
      `Le cookie \`${name}\` figure déjà dans un autre tableau.`,
      'Retirez ce tableau, ou faites montrer à chacun un seul `provider` ou un seul `service`.',
    ],
  }),
})
