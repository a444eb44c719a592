import { describeFields } from '../_content/localized'

/** What each field of a cookie is for, in the guides and in editors’ programs. */
export const fields = describeFields({
  name: {
    en: 'Its name, as browsers show it, or a list of names. `*` stands for any letters: `_pk_id.*` is a family of names.',
    fr: 'Son nom, tel que les navigateurs l’affichent, ou une liste de noms. `*` remplace n’importe quelles lettres : `_pk_id.*` est une famille de noms.',
  },
  provider: {
    en: 'The organisation that sets it; by language (`fr: …`, `en: …`) where its name is not the same in each.',
    fr: 'L’organisme qui le dépose ; par langue (`fr: …`, `en: …`) si son nom n’est pas le même dans chacune.',
  },
  category: {
    en: 'Which category it is in, by its key: one of those that the portal tells apart.',
    fr: 'La catégorie à laquelle il appartient, par sa clé : l’une de celles que distingue le portail.',
  },
  type: {
    en: 'What it is technically: a cookie, an entry of the browser’s storages, a pixel, or embedded content such as a video player or a map.',
    fr: 'Sa nature technique : un cookie, une entrée d’un stockage du navigateur, un pixel, ou un contenu intégré comme un lecteur vidéo ou une carte.',
  },
  domain: {
    en: 'The domain that sets it, where that is worth saying. The same name of two domains is two entries.',
    fr: 'Le domaine qui le dépose, s’il est utile de le dire. Un même nom sur deux domaines fait deux entrées.',
  },
  lifetime: {
    en: 'How long browsers keep it: until they are closed (`session`), for ever (`unlimited`), or a number of `seconds`, `minutes`, `hours`, `days`, `weeks`, `months` or `years`, of several units too (`1 year 27 days`), with `at most` or `less than` before them or `by default` after them. Shown as not specified when left out: do not invent it.',
    fr: 'Combien de temps les navigateurs le gardent : jusqu’à leur fermeture (`session`), sans limite (`unlimited`), ou un nombre de `seconds`, `minutes`, `hours`, `days`, `weeks`, `months` ou `years`, en plusieurs unités aussi (`1 year 27 days`), précédé de `at most` (au plus) ou `less than` (moins de), ou suivi de `by default` (par défaut). En son absence, la durée est dite non précisée : ne l’inventez pas.',
  },
  renewed: {
    en: 'Whether each visit prolongs it (`true`) or none does (`false`).',
    fr: 'Si chaque visite le prolonge (`true`) ou si aucune ne le fait (`false`).',
  },
  dataRetention: {
    en: 'How long what it collects is kept, as opposed to the cookie itself.',
    fr: 'Combien de temps est conservé ce qu’il recueille, à la différence du cookie lui-même.',
  },
  legalBasis: {
    en: 'On what ground data are processed (GDPR, article 6(1)).',
    fr: 'Ce qui permet de traiter les données (RGPD, article 6, paragraphe 1).',
  },
  transferTo: {
    en: 'The countries that data are sent to, outside of the European Union, as two capital letters (ISO 3166-1): `[US]`.',
    fr: 'Les pays hors de l’Union européenne où vont les données, en deux capitales (ISO 3166-1) : `[US]`.',
  },
  service: {
    en: 'The service that it belongs to, and where on the site.',
    fr: 'Le service dont il fait partie, et l’endroit du site.',
  },
  purpose: {
    en: 'What it is for, in sentences that visitors understand.',
    fr: 'À quoi il sert, en phrases que les visiteurs comprennent.',
  },
  thirdParty: {
    en: 'Who else can read it; left out when nobody can.',
    fr: 'Qui d’autre peut le lire ; absent quand personne ne le peut.',
  },
  transferGuarantee: {
    en: 'What protects data that are sent there.',
    fr: 'Ce qui protège les données qui y sont envoyées.',
  },
  privacyPolicy: {
    en: 'The provider’s own privacy policy (https).',
    fr: 'La politique de confidentialité du prestataire lui-même (https).',
  },
  optOut: {
    en: 'Where one can object with the provider itself (https).',
    fr: 'Où l’on peut s’opposer auprès du prestataire lui-même (https).',
  },
  catalogue: {
    en: 'The catalogue’s key of the cookie to take over.',
    fr: 'La clé, au catalogue, du cookie à reprendre.',
  },
})

/** The forms in which a charter can list a cookie. */
export const forms = describeFields({
  whole: {
    en: 'A cookie that the catalogue has not, with all its fields.',
    fr: 'Un cookie absent du catalogue, avec tous ses champs.',
  },
  override: {
    en: 'A cookie of the catalogue, with the fields that this charter words itself.',
    fr: 'Un cookie du catalogue, avec les champs que cette charte formule elle-même.',
  },
  key: { en: 'A cookie of the catalogue, by its key.', fr: 'Un cookie du catalogue, par sa clé.' },
})
