import { z } from 'zod'
import { constraint } from '../_content/constraint'
import { languageTag } from '../_languages/language-tag'
import { text } from '../_languages/translated'
import { accent } from './accent'
import { auditSettings } from './audit-settings'
import { categoryKey, defaultCategories, maxCategories } from './category-key'
import { contactFields } from './contacts'
import { cookieName } from './cookie-name'
import { gateSettings } from './gate-settings'
import { host, previewHost } from './host'
import { maxAddressLength, mount } from './mount'
import { fields } from './portal-descriptions'
import { site } from './site'
import { timeZone } from './time-zone'

/** What a portal can be called: the name of its folder. */
export const portalId = z.string().regex(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  constraint({
    en: 'must be made of lower-case letters, digits and single hyphens',
    fr: 'doit être fait de minuscules sans accent, de chiffres et de traits d’union simples',
  }),
)

const imageName = z
  .string()
  .regex(
    /^[A-Za-z0-9][\w.-]*\.(?:svg|png)$/,
    constraint({
      en: 'must be the name of a file that ends in .svg or .png, made of letters without accents, digits, `-`, `_` and `.`',
      fr: 'doit être le nom d’un fichier finissant par .svg ou .png, fait de lettres sans accent, de chiffres, de `-`, `_` et `.`',
    }),
  )
  .meta({ examples: ['logo.svg', 'logo.png'] })

/** What `content/portals/<id>/portal.yaml` says. */
const portalFile = z.strictObject({
  name: text.meta(fields.name),
  hosts: z.tuple([host], host).meta({ ...fields.hosts, uniqueItems: true }),
  path: mount.default('/').meta(fields.path),
  upstream: z
    .array(host)
    .default([])
    .meta({ ...fields.upstream, uniqueItems: true }),
  site: site.optional().meta(fields.site),
  languages: z.tuple([languageTag], languageTag).meta({ ...fields.languages, uniqueItems: true }),
  categories: z
    .array(categoryKey)
    .max(
      maxCategories,
      constraint({
        en: `must list at most ${maxCategories}`,
        fr: `doit en citer au plus ${maxCategories}`,
      }),
    )
    .refine(
      (keys) => keys.includes('necessary'),
      constraint({ en: 'must list `necessary`', fr: 'doit citer `necessary`' }),
    )
    .default(defaultCategories)
    .meta({ ...fields.categories, uniqueItems: true }),
  cookie: z
    .strictObject({
      name: cookieName.optional().meta(fields.cookieName),
      domain: host.optional().meta(fields.cookieDomain),
    })
    .optional()
    .meta(fields.cookie),
  gate: gateSettings,
  audit: auditSettings,
  timeZone: timeZone.default('Europe/Paris').meta(fields.timeZone),
  ...contactFields,
  look: z
    .strictObject({
      accent: accent.meta(fields.accent),
      logo: z
        .strictObject({ file: imageName.meta(fields.file), alt: text.meta(fields.alt) })
        .optional()
        .meta(fields.logo),
    })
    .meta(fields.look),
})

/** The same, with what must hold of several fields. */
export const portalSchema = portalFile.refine(
  ({ hosts, upstream, path }) =>
    [...hosts, ...upstream].every((host) => host.length + path.length <= maxAddressLength),
  {
    path: ['path'],
    error: constraint({
      en: `must be shorter: with a host, at most ${maxAddressLength} characters`,
      fr: `doit être plus court : avec un hôte, au plus ${maxAddressLength} caractères`,
    }),
  },
)

/** A portal’s logo, as its pages show it. */
export interface Logo {
  /** What it says, for those who do not see it. */
  alt: string
  /** The editor’s image, beside `portal.yaml`. */
  file: string
  /** What it is called on the portal’s host; changes with its content: `3f9a0c12.svg`. */
  name: string
  /** How much room it takes in the header, in CSS pixels. */
  width: number
  height: number
}

/** One organisation’s open-data site: a tenant. Plain data. */
export interface Portal extends Omit<z.output<typeof portalSchema>, 'cookie' | 'look' | 'site'> {
  /** The name of its folder: lower-case letters, digits and hyphens. */
  id: string
  /** Where the portal itself is, wherever its charter lies: an address that begins with `https://`. */
  site: string
  /** The cookie that keeps what a visitor chose. */
  cookie: {
    name: string
    /** Whose hosts can read it; absent where that is the charter’s host alone. */
    domain?: string | undefined
  }
  /** What each of its languages calls itself. */
  languageNames: Record<string, string>
  /** Its colour as `#1f4e79`, and its logo if it has one. */
  look: { accent: string; logo?: Logo }
  /** Set where the portal is only previewed: of what, and the path before each of its own. */
  preview?: { branch?: string | undefined; commit?: string | undefined; prefix: string }
}

/** Every host that a portal answers on, by its pages or by a way to them. */
export function hostsOf({ hosts, upstream, preview }: Portal): string[] {
  return preview ? [previewHost(hosts[0])] : [...hosts, ...upstream]
}
