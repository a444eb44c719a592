import { defineFindings } from '../_content/define-findings'

/** What is said of a `cookie.domain` that does not fit, each with what would. */
export const cookieReachFindings = defineFindings({
  'reach-without-host': (domain: string, host: string) => ({
    en: [
      `The charter’s host \`${host}\` is not under \`${domain}\`: browsers refuse a cookie of that domain from it.`,
      'Write a domain that both the charter and the portal lie under, or leave `domain` out.',
    ],
    fr: [
      `L’hôte de la charte, \`${host}\`, n’est pas sous \`${domain}\` : les navigateurs refusent qu’il dépose un cookie de ce domaine.`,
      'Indiquez un domaine qui couvre à la fois la charte et le portail, ou retirez `domain`.',
    ],
  }),
  'reach-without-site': (domain: string, host: string) => ({
    en: [
      `The portal’s host \`${host}\` is not under \`${domain}\`: it could not read the choices.`,
      'Write a domain that both the charter and the portal lie under, or leave `domain` out.',
    ],
    fr: [
      `L’hôte du portail, \`${host}\`, n’est pas sous \`${domain}\` : il ne pourrait pas lire les choix.`,
      'Indiquez un domaine qui couvre à la fois la charte et le portail, ou retirez `domain`.',
    ],
  }),
  'reach-of-everybody': (domain: string) => ({
    en: [
      `Under \`${domain}\` anybody can have a site (publicsuffix.org): browsers store no cookie for it.`,
      'Write a domain of the organisation’s own, or leave `domain` out.',
    ],
    fr: [
      `N’importe qui peut avoir un site sous \`${domain}\` (publicsuffix.org) : les navigateurs n’y enregistrent aucun cookie.`,
      'Indiquez un domaine propre à l’organisme, ou retirez `domain`.',
    ],
  }),
  'reach-of-platform': (domain: string, platform: string) => ({
    en: [
      `Under \`${domain}\` lie the portals of all who are on \`${platform}\`: each could read what visitors chose here.`,
      'Leave `domain` out: the choice then stays on the charter’s host.',
    ],
    fr: [
      `Sous \`${domain}\` se trouvent les portails de tous ceux qui sont sur \`${platform}\` : chacun pourrait lire les choix faits ici.`,
      'Retirez `domain` : le choix reste alors sur l’hôte de la charte.',
    ],
  }),
  'reach-of-another': (domain: string, host: string, other: string) => ({
    en: [
      `Under \`${domain}\` lies \`${host}\` too, of portals/${other}/portal.yaml: it could read what visitors chose here.`,
      'Write a domain under which this portal alone lies, or leave `domain` out.',
    ],
    fr: [
      `Sous \`${domain}\` se trouve aussi \`${host}\`, de portals/${other}/portal.yaml : il pourrait lire les choix faits ici.`,
      'Indiquez un domaine sous lequel seul ce portail se trouve, ou retirez `domain`.',
    ],
  }),
})
