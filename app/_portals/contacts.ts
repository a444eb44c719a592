import { z } from 'zod'
import { constraint } from '../_content/constraint'
import { describeFields } from '../_content/localized'
import type { Report } from '../_content/report'
import type { Located } from '../_content/yaml'
import {
  address,
  addressOrTranslated,
  inLanguage,
  type MaybeTranslated,
  text,
  textOrTranslated,
} from '../_languages/translated'
import { portalFindings } from './portal-findings'

/** How far a site conforms to the French accessibility rules (RGAA 4.1: none, in part, in full). */
export const conformances = ['none', 'partial', 'full'] as const

/** A mail address or a page, where somebody can be asked. */
const contact = text
  .refine(
    (written) => z.email().safeParse(written).success || address.safeParse(written).success,
    constraint({
      en: 'must be a mail address, or the address of a page that begins with https://',
      fr: 'doit être une adresse de courriel, ou celle d’une page qui commence par https://',
    }),
  )
  .meta({ examples: ['contact@exemple.fr', 'https://www.exemple.fr/contact'] })

const fields = describeFields({
  controller: {
    en: 'Who is responsible for the data that the portal collects (GDPR, article 13).',
    fr: 'Qui est responsable des données que le portail recueille (RGPD, article 13).',
  },
  name: {
    en: 'The organisation; by language where its name is not the same in each.',
    fr: 'L’organisme ; par langue, si son nom n’est pas le même dans chacune.',
  },
  contact: { en: 'Where to ask: mail or page.', fr: 'Où écrire : courriel ou page.' },
  dataProtectionOfficer: {
    en: 'Where to reach the data protection officer: mail or page.',
    fr: 'Où joindre le délégué à la protection des données : courriel ou page.',
  },
  legalNotice: {
    en: 'The site’s legal notice; a page for each language where there are several.',
    fr: 'Les mentions légales du site ; une page par langue, s’il y en a plusieurs.',
  },
  privacyPolicy: {
    en: 'The site’s privacy policy, likewise.',
    fr: 'La politique de confidentialité du site, de même.',
  },
  accessibility: {
    en: 'What French public sites say of their accessibility (law 2005-102, article 47).',
    fr: 'Ce que les sites publics français disent de leur accessibilité (loi 2005-102, article 47).',
  },
  conformance: {
    en: 'How far the site conforms to the RGAA: not, in part or in full.',
    fr: 'À quel point le site est conforme au RGAA : non, partiellement ou totalement.',
  },
  statement: {
    en: 'The page with the accessibility statement.',
    fr: 'La page de la déclaration d’accessibilité.',
  },
})

/** Who answers for a portal, and where its visitors can turn. All of it may be left out. */
export const contactFields = {
  controller: z
    .strictObject({
      name: textOrTranslated.meta(fields.name),
      contact: contact.meta(fields.contact),
    })
    .optional()
    .meta(fields.controller),
  dataProtectionOfficer: contact.optional().meta(fields.dataProtectionOfficer),
  legalNotice: addressOrTranslated.optional().meta(fields.legalNotice),
  privacyPolicy: addressOrTranslated.optional().meta(fields.privacyPolicy),
  accessibility: z
    .strictObject({
      conformance: z.enum(conformances).meta(fields.conformance),
      statement: addressOrTranslated.meta(fields.statement),
    })
    .optional()
    .meta(fields.accessibility),
}
type Contacts = z.output<z.ZodObject<typeof contactFields>>

/** Reports what a portal says in too few languages, and that a French one says nothing of this. */
export function checkContacts(
  { value, placeOf }: Located<Contacts & { languages: readonly string[] }>,
  report: Report,
): void {
  if (!value) return
  const { controller, legalNotice, privacyPolicy, accessibility, languages } = value
  const texts: [path: string[], value: MaybeTranslated | undefined][] = [
    [['controller', 'name'], controller?.name],
    [['legalNotice'], legalNotice],
    [['privacyPolicy'], privacyPolicy],
    [['accessibility', 'statement'], accessibility?.statement],
  ]
  for (const [path, text] of texts) {
    for (const lang of languages) {
      if (text === undefined || inLanguage(text, lang) !== undefined) continue
      const message = portalFindings['portal-text-untranslated'](path.join('.'), lang)
      report.error(message, { place: placeOf(path) })
    }
  }
  const [first = ''] = languages
  if (!controller && !accessibility && new Intl.Locale(first).language === 'fr') {
    report.warn(portalFindings['contacts-unstated']())
  }
}
