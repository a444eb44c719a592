import { defineFindings } from '../_content/define-findings'

/** What is wrong with the cookies that a charter, or the catalogue, describes. */
export const cookieFindings = defineFindings({
  'catalogue-absent': () => ({
    en: [
      'There is no catalogue of cookies.',
      'Add the file; `{}` in it is enough for a catalogue without cookies.',
    ],
    fr: [
      'Il n’y a pas de catalogue de cookies.',
      'Ajoutez ce fichier ; `{}` y suffit pour un catalogue sans cookies.',
    ],
  }),
  'catalogue-cookie-unknown': (key: string, suggestion: string) => ({
    en: [
      `The catalogue has no cookie \`${key}\`.`,
      `${suggestion} Or describe the cookie here, with all its fields.`,
    ],
    fr: [
      `Le catalogue n’a pas de cookie \`${key}\`.`,
      `${suggestion} Ou décrivez le cookie ici, avec tous ses champs.`,
    ],
  }),
  'catalogue-cookie-untranslated': (key: string, field: string, lang: string) => ({
    en: [
      `The catalogue’s cookie \`${key}\` has no \`${field}\` in \`${lang}\`.`,
      `Add it in shared/catalogue.yaml, or add \`${field}:\` here.`,
    ],
    fr: [
      `Le cookie \`${key}\` du catalogue n’a pas de \`${field}\` en \`${lang}\`.`,
      `Ajoutez-le dans shared/catalogue.yaml, ou ajoutez \`${field}:\` ici.`,
    ],
  }),
  'provider-untranslated': (name: string, lang: string) => ({
    en: [
      `The provider of \`${name}\` has no name in \`${lang}\`.`,
      `Add \`${lang}:\` beside its other names, or write one text for all languages.`,
    ],
    fr: [
      `Le prestataire de \`${name}\` n’a pas de nom en \`${lang}\`.`,
      `Ajoutez \`${lang}:\` à côté de ses autres noms, ou un seul texte pour toutes les langues.`,
    ],
  }),
  'cookie-listed-twice': (name: string) => ({
    en: [
      `The cookie \`${name}\` is listed twice.`,
      'Remove one, correct its name, or give each its `domain:` where two domains set it.',
    ],
    fr: [
      `Le cookie \`${name}\` est déclaré deux fois.`,
      'Retirez l’un des deux, corrigez son nom, ou donnez à chacun son `domain:` si deux domaines le déposent.',
    ],
  }),
  'category-not-told-apart': (category: string, suggestion: string) => ({
    en: [
      `The portal does not tell the category \`${category}\` apart.`,
      `${suggestion} Or add it to \`categories:\` in portal.yaml.`,
    ],
    fr: [
      `Le portail ne distingue pas la catégorie \`${category}\`.`,
      `${suggestion} Ou ajoutez-la à \`categories:\` dans portal.yaml.`,
    ],
  }),
  'necessary-against-catalogue': (name: string, category: string, known: string) => ({
    en: [
      `The cookie \`${name}\` is listed as \`${category}\`, which nobody is asked about, but the catalogue says \`${known}\`.`,
      'Leave `category` to the catalogue: visitors decide about this cookie.',
    ],
    fr: [
      `Le cookie \`${name}\` est rangé dans \`${category}\`, que personne n’a à accepter, mais le catalogue dit \`${known}\`.`,
      'Laissez le catalogue dire sa `category` : les visiteurs décident de ce cookie.',
    ],
  }),
  'sentence-with-more': (field: string) => ({
    en: [
      `\`${field}\` is more than sentences.`,
      'Write one paragraph, with no more than links, emphasis and code in it; \\* is a plain asterisk.',
    ],
    fr: [
      `\`${field}\` contient autre chose que des phrases.`,
      'Écrivez un seul paragraphe, sans autre mise en forme que des liens, de l’emphase et du code ; \\* donne un simple astérisque.',
    ],
  }),
  'choice-cookie-name': (written: string, name: string) => ({
    en: [
      `The cookie that keeps the visitor’s choice is called \`${name}\`, not \`${written}\`.`,
      `Write \`name: ${name}\`, or leave the name to the catalogue.`,
    ],
    fr: [
      `Le cookie qui retient le choix du visiteur s’appelle \`${name}\`, et non \`${written}\`.`,
      `Écrivez \`name: ${name}\`, ou laissez le catalogue le nommer.`,
    ],
  }),
  'choice-cookie-lifetime': (written: string, days: number) => ({
    en: [
      `The visitor’s choice is kept for ${days} days, not ${written}.`,
      `Write \`lifetime: ${days} days\`, or leave it out.`,
    ],
    fr: [
      `Le choix du visiteur est conservé ${days} jours, et non ${written}.`,
      `Écrivez \`lifetime: ${days} days\`, ou retirez ce champ.`,
    ],
  }),
  'choice-cookie-domain': (domain: string | undefined) => ({
    en: [
      'The cookie that keeps the visitor’s choice is read on other hosts than this entry says.',
      domain
        ? `Write \`domain: ${domain}\` here, as \`cookie.domain\` of portal.yaml says.`
        : 'Leave `domain` out: without `cookie.domain` in portal.yaml, the charter’s host alone reads it.',
    ],
    fr: [
      'Le cookie qui retient le choix du visiteur n’est pas lu sur les hôtes que dit cette entrée.',
      domain
        ? `Écrivez ici \`domain: ${domain}\`, comme le dit \`cookie.domain\` dans portal.yaml.`
        : 'Retirez `domain` : sans `cookie.domain` dans portal.yaml, seul l’hôte de la charte le lit.',
    ],
  }),
  'choice-cookie-otherwise': (field: string, value: string) => ({
    en: [
      `The cookie that keeps the visitor’s choice is described otherwise than it is set: its \`${field}\`.`,
      `Write \`${field}: ${value}\`, or leave it out.`,
    ],
    fr: [
      `Le cookie qui retient le choix du visiteur n’est pas décrit tel qu’il est déposé : son \`${field}\`.`,
      `Écrivez \`${field}: ${value}\`, ou retirez ce champ.`,
    ],
  }),
})
