import { defineFindings } from '../_content/define-findings'

/** What is wrong with a portal and its `portal.yaml`. */
export const portalFindings = defineFindings({
  'portal-file-missing': () => ({
    en: ['This portal has no portal.yaml.', 'Add the file, or remove the folder.'],
    fr: ['Ce portail n’a pas de portal.yaml.', 'Ajoutez le fichier, ou retirez le dossier.'],
  }),
  'portal-id-refused': (id: string) => ({
    en: [
      `\`${id}\` cannot be a portal’s id.`,
      'Name the folder with lower-case letters, digits and single hyphens.',
    ],
    fr: [
      `\`${id}\` ne peut pas être l’identifiant d’un portail.`,
      'Nommez le dossier avec des minuscules sans accent, des chiffres et des traits d’union simples.',
    ],
  }),
  'portal-text-untranslated': (field: string, lang: string) => ({
    en: [
      `\`${field}\` is not stated in \`${lang}\`.`,
      `Add \`${lang}:\` there, or write one for all languages.`,
    ],
    fr: [
      `\`${field}\` n’est pas indiqué en \`${lang}\`.`,
      `Ajoutez-y \`${lang}:\`, ou écrivez-en un seul pour toutes les langues.`,
    ],
  }),
  'contacts-unstated': () => ({
    en: [
      'This portal states neither who is responsible for its data nor how accessible it is.',
      'Add `controller:` and `accessibility:` when they are known: French law asks sites for both.',
    ],
    fr: [
      'Ce portail n’indique ni le responsable de ses données ni son niveau d’accessibilité.',
      'Ajoutez `controller:` et `accessibility:` quand ils sont connus : la loi française demande les deux aux sites.',
    ],
  }),
  'language-twice': (language: string) => ({
    en: [`The language \`${language}\` is listed twice.`, 'Remove one of them.'],
    fr: [`La langue \`${language}\` figure deux fois.`, 'Retirez l’une des deux.'],
  }),
  'category-twice': (category: string) => ({
    en: [`The category \`${category}\` is listed twice.`, 'Remove one of them.'],
    fr: [`La catégorie \`${category}\` figure deux fois.`, 'Retirez l’une des deux.'],
  }),
  'signal-of-unknown-category': (category: string) => ({
    en: [
      `The portal does not tell the category \`${category}\` apart.`,
      'Name one of its `categories:`.',
    ],
    fr: [
      `Le portail ne distingue pas la catégorie \`${category}\`.`,
      'Nommez l’une de ses `categories:`.',
    ],
  }),
  'host-twice': (host: string) => ({
    en: [`The host \`${host}\` is listed twice.`, 'Remove one of them.'],
    fr: [`L’hôte \`${host}\` figure deux fois.`, 'Retirez l’un des deux.'],
  }),
  'host-taken': (host: string, owner: string) => ({
    en: [
      `The host \`${host}\` already belongs to portals/${owner}/portal.yaml.`,
      'Remove it from one of the two portals.',
    ],
    fr: [
      `L’hôte \`${host}\` appartient déjà à portals/${owner}/portal.yaml.`,
      'Retirez-le de l’un des deux portails.',
    ],
  }),
  'path-taken': (address: string, other: string) => ({
    en: [
      `The address \`${address}\` already belongs to portals/${other}/portal.yaml.`,
      'Give one of the two portals another `path:`.',
    ],
    fr: [
      `L’adresse \`${address}\` appartient déjà à portals/${other}/portal.yaml.`,
      'Donnez un autre `path:` à l’un des deux portails.',
    ],
  }),
  'path-within-another': (address: string, outer: string, other: string) => ({
    en: [
      `The address \`${address}\` lies within \`${outer}\`, all of which belongs to portals/${other}/portal.yaml.`,
      'Give one of the two portals another `path:`, so that neither lies within the other.',
    ],
    fr: [
      `L’adresse \`${address}\` se trouve sous \`${outer}\`, qui appartient entièrement à portals/${other}/portal.yaml.`,
      'Donnez un autre `path:` à l’un des deux portails, pour qu’aucun ne se trouve sous l’autre.',
    ],
  }),
  'path-around-another': (address: string, inner: string, other: string) => ({
    en: [
      `Under the address \`${address}\` lies \`${inner}\`, which belongs to portals/${other}/portal.yaml.`,
      'Give one of the two portals another `path:`, so that neither lies within the other.',
    ],
    fr: [
      `Sous l’adresse \`${address}\` se trouve \`${inner}\`, qui appartient à portals/${other}/portal.yaml.`,
      'Donnez un autre `path:` à l’un des deux portails, pour qu’aucun ne se trouve sous l’autre.',
    ],
  }),
  'cookie-unnamed': (standard: string) => ({
    en: [
      'A charter under a path must state `cookie.name`: the visitor’s choice is kept among the cookies of the host.',
      `Add \`cookie: { name: … }\` with a name that no other cookie of the host has; portals often set \`${standard}\` themselves.`,
    ],
    fr: [
      'Une charte sous un chemin doit indiquer `cookie.name` : le choix du visiteur est retenu parmi les cookies de l’hôte.',
      `Ajoutez \`cookie: { name: … }\`, avec un nom qu’aucun autre cookie de l’hôte ne porte ; les portails déposent souvent eux-mêmes \`${standard}\`.`,
    ],
  }),
  'cookie-name-taken': (name: string, host: string, other: string) => ({
    en: [
      `On \`${host}\`, the choice of portals/${other}/portal.yaml is kept in a cookie called \`${name}\` too.`,
      'Give one of the two portals another `cookie.name`, or each would store its choice over the other’s.',
    ],
    fr: [
      `Sur \`${host}\`, le choix de portals/${other}/portal.yaml est lui aussi retenu dans un cookie appelé \`${name}\`.`,
      'Donnez un autre `cookie.name` à l’un des deux portails, sinon chacun écraserait le choix de l’autre.',
    ],
  }),
  'logo-missing': (file: string) => ({
    en: [
      `There is no file \`${file}\` beside this one.`,
      'Put the logo there, or correct its name; capitals count.',
    ],
    fr: [
      `Il n’y a pas de fichier \`${file}\` à côté de celui-ci.`,
      'Mettez-y le logo, ou corrigez son nom ; les majuscules comptent.',
    ],
  }),
})
