import { z } from 'zod'
import { constraint } from '../_content/constraint'
import { describeFields } from '../_content/localized'
import type { Report } from '../_content/report'
import type { Located } from '../_content/yaml'
import { categoryKey } from './category-key'
import { portalFindings } from './portal-findings'

const fields = describeFields({
  gate: {
    en: 'What the portal’s own pages do with `gate.js`, the script beside the charter that holds theirs back until they are allowed.',
    fr: 'Ce que les pages du portail font de `gate.js`, le script à côté de la charte qui retient les leurs jusqu’à ce qu’ils soient autorisés.',
  },
  banner: {
    en: 'Whether it asks for a choice in a banner where something waits for one; it does not when left out.',
    fr: 'S’il demande un choix dans un bandeau là où quelque chose en attend un ; à défaut, non.',
  },
  trustedTypes: {
    en: "Whether the portal’s pages state `require-trusted-types-for 'script'`; not when left out. They then allow it the policy `chartes`.",
    fr: "Si les pages du portail indiquent `require-trusted-types-for 'script'` ; à défaut, non. Elles lui permettent alors la politique `chartes`.",
  },
  signals: {
    en: 'The tools that are told what is allowed, each by a category: one that is not stated is never granted.',
    fr: 'Les outils auxquels il est dit ce qui est autorisé, chacun par une catégorie : ce qui n’est pas indiqué n’est jamais accordé.',
  },
  google: {
    en: 'Google’s consent mode (version 2): the category of each of its fields. All four are denied until then.',
    fr: 'Le mode consentement de Google (version 2) : la catégorie de chacun de ses champs. Les quatre sont refusés d’ici là.',
  },
  googleField: {
    en: 'The category that grants it.',
    fr: 'La catégorie qui l’accorde.',
  },
  matomo: {
    en: 'Matomo: the category that grants its cookies, or its measurement as a whole.',
    fr: 'Matomo : la catégorie qui accorde ses cookies, ou sa mesure tout entière.',
  },
  cookies: {
    en: 'The category that grants its cookies (`requireCookieConsent`): it measures without them until then.',
    fr: 'La catégorie qui accorde ses cookies (`requireCookieConsent`) : d’ici là, il mesure sans eux.',
  },
  tracking: {
    en: 'The category that grants all measurement (`requireConsent`).',
    fr: 'La catégorie qui accorde toute mesure (`requireConsent`).',
  },
  piano: {
    en: 'Piano Analytics: its mode is `opt-in` once the category is allowed.',
    fr: 'Piano Analytics : son mode est `opt-in` dès que la catégorie est autorisée.',
  },
  category: { en: 'That category.', fr: 'Cette catégorie.' },
  otherwise: {
    en: 'Its mode until then: `opt-out` when left out.',
    fr: 'Son mode d’ici là : `opt-out` à défaut.',
  },
})

/** The fields of Google’s consent mode (https://developers.google.com/tag-platform/security/guides/consent). */
export const googleFields = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
] as const

const googleField = categoryKey.optional().meta(fields.googleField)

const either = constraint({
  en: 'must have `cookies` or `tracking`, one of the two',
  fr: 'doit avoir `cookies` ou `tracking`, l’un des deux',
})

/** Both listen to what is pushed to `_paq`. */
const oneQueue = constraint({
  en: 'must not have both `matomo` and `piano`, which take commands under one name',
  fr: 'ne doit pas avoir à la fois `matomo` et `piano`, qui reçoivent leurs ordres sous un même nom',
})

/** What `gate` says in a `portal.yaml`. */
export const gateSettings = z
  .strictObject({
    banner: z.boolean().default(false).meta(fields.banner),
    trustedTypes: z.boolean().default(false).meta(fields.trustedTypes),
    signals: z
      .strictObject({
        google: z
          .strictObject({
            ad_storage: googleField,
            ad_user_data: googleField,
            ad_personalization: googleField,
            analytics_storage: googleField,
          })
          .optional()
          .meta(fields.google),
        matomo: z
          .strictObject({
            cookies: categoryKey.optional().meta(fields.cookies),
            tracking: categoryKey.optional().meta(fields.tracking),
          })
          .refine(
            ({ cookies, tracking }) => (cookies === undefined) !== (tracking === undefined),
            either,
          )
          .optional()
          .meta(fields.matomo),
        piano: z
          .strictObject({
            category: categoryKey.meta(fields.category),
            otherwise: z
              .enum(['opt-out', 'essential', 'no-consent', 'no-storage'])
              .default('opt-out')
              .meta(fields.otherwise),
          })
          .optional()
          .meta(fields.piano),
      })
      .refine(({ matomo, piano }) => !matomo || !piano, oneQueue)
      .default({})
      .meta(fields.signals),
  })
  .default({ banner: false, trustedTypes: false, signals: {} })
  .meta(fields.gate)

/** Reports each category that a signal names and the portal does not tell apart. */
export function checkSignals(
  { value, placeOf }: Located<{ categories: string[]; gate: z.output<typeof gateSettings> }>,
  report: Report,
): void {
  if (!value) return
  const { categories, gate } = value
  for (const [tool, settings] of Object.entries(gate.signals)) {
    for (const [field, category] of Object.entries<string | undefined>(settings ?? {})) {
      if (!category || field === 'otherwise' || categories.includes(category)) continue
      report.error(portalFindings['signal-of-unknown-category'](category), {
        place: placeOf(['gate', 'signals', tool, field]),
      })
    }
  }
}
