/**
 * The kinds of cookies that a charter tells apart. Only `necessary` never needs
 * consent (article 82 of the French law 78-17; ePrivacy directive, article 5(3)).
 */
export const categories = ['necessary', 'statistics', 'first-party', 'third-party'] as const
export type Category = (typeof categories)[number]

/** The kinds that may need consent, in the order in which visitors meet them. */
export const consentCategories = ['statistics', 'first-party', 'third-party'] as const
export type ConsentCategory = (typeof consentCategories)[number]
