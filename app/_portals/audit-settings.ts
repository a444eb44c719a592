import { z } from 'zod'
import { constraint, notEmptyList } from '../_content/constraint'
import { describeFields } from '../_content/localized'

const fields = describeFields({
  audit: {
    en: 'How `npm run audit` finds its way on the portal’s own pages.',
    fr: 'Comment `npm run audit` trouve son chemin sur les pages du portail.',
  },
  accept: {
    en: 'The buttons that accept everything there, by what they are called, in the order in which they are pressed; the charter’s form, or what is known of the banner, when left out.',
    fr: 'Les boutons qui y acceptent tout, par leur nom, dans l’ordre où ils sont pressés ; à défaut, le formulaire de la charte, ou ce qui est connu du bandeau.',
  },
  refuse: {
    en: 'The buttons that refuse everything, in the same way.',
    fr: 'Les boutons qui refusent tout, de même.',
  },
  withdraw: {
    en: 'The buttons that withdraw what was accepted: those of `refuse` when left out.',
    fr: 'Les boutons qui retirent ce qui a été accepté : ceux de `refuse` à défaut.',
  },
  pages: {
    en: 'The paths of the pages that are opened beside the first: what it links to when left out.',
    fr: 'Les chemins des pages ouvertes en plus de la première : celles vers lesquelles elle mène à défaut.',
  },
})

const buttons = z.array(z.string().trim().min(1)).min(1, notEmptyList).optional()

/** What `audit` says in a `portal.yaml`. */
export const auditSettings = z
  .strictObject({
    accept: buttons.meta({ ...fields.accept, examples: [['Tout accepter']] }),
    refuse: buttons.meta({ ...fields.refuse, examples: [['Personnaliser', 'Tout refuser']] }),
    withdraw: buttons.meta(fields.withdraw),
    pages: z
      .array(
        z.string().regex(
          /^\/[^\s?#]*$/,
          constraint({
            en: 'must be a path such as "/explore"',
            fr: 'doit être un chemin comme "/explore"',
          }),
        ),
      )
      .min(1, notEmptyList)
      .optional()
      .meta({ ...fields.pages, examples: [['/explore']] }),
  })
  .optional()
  .meta(fields.audit)
