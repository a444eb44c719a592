import { describeFields } from '../_content/localized'

/** What each field of a `portal.yaml` is for, in the guides and in editors’ programs. */
export const fields = describeFields({
  name: {
    en: 'The portal’s name as its visitors know it.',
    fr: 'Le nom du portail, tel que ses visiteurs le connaissent.',
  },
  hosts: {
    en: 'Its domains, at least one. The first is the one that visitors see; each other one redirects to it. Accents may be written as they are.',
    fr: 'Ses noms de domaine, au moins un. Les visiteurs voient le premier ; les autres y redirigent. Les accents s’écrivent tels quels.',
  },
  path: {
    en: 'Where on those domains its charter lies, with all that belongs to it. A portal that has its data at `/` gives it a path of its own, which the domain’s proxy passes on to here as it is.',
    fr: 'Là où se trouve sa charte sur ces noms de domaine, avec tout ce qui en fait partie. Un portail dont les données sont à `/` lui donne un chemin à elle, que le proxy du domaine transmet ici tel quel.',
  },
  upstream: {
    en: 'Further domains, for a proxy that cannot pass on the visitor’s host: it asks for the charter on one of these, which answers as the first of `hosts` does.',
    fr: 'D’autres noms de domaine, pour un proxy qui ne peut pas transmettre l’hôte du visiteur : il demande la charte sur l’un d’eux, qui répond comme le premier de `hosts`.',
  },
  site: {
    en: 'Where the portal itself is, when its charter lies on another host: links back to the portal lead there. The root of its first domain when left out.',
    fr: 'Là où se trouve le portail lui-même, si sa charte est sur un autre hôte : les liens de retour au portail y mènent. À défaut, la racine de son premier nom de domaine.',
  },
  languages: {
    en: 'The languages of its charter, at least one. The first is served at the charter’s path, each other one at `<lang>` below it; each needs its `cookies.<lang>.mdx`.',
    fr: 'Les langues de sa charte, au moins une. La première répond au chemin de la charte, les autres à `<langue>` en dessous ; à chacune son `cookies.<langue>.mdx`.',
  },
  categories: {
    en: 'The categories of cookies that the charter tells apart, by their keys, in the order in which visitors meet them: of `shared/categories.yaml`, or of a `categories.yaml` beside this file. `necessary` is always among them.',
    fr: 'Les catégories de cookies que distingue la charte, par leurs clés, dans l’ordre où les visiteurs les rencontrent : celles de `shared/categories.yaml`, ou d’un `categories.yaml` à côté de ce fichier. `necessary` en fait toujours partie.',
  },
  cookie: {
    en: 'The cookie that keeps what a visitor chose.',
    fr: 'Le cookie qui retient le choix d’un visiteur.',
  },
  cookieName: {
    en: 'What it is called: `cookies_preferences` when left out. A portal with a `path` must say, because the host may set a cookie of that name itself.',
    fr: 'Comment il s’appelle : `cookies_preferences` à défaut. Un portail qui a un `path` doit le dire, car l’hôte dépose peut-être lui-même un cookie de ce nom.',
  },
  cookieDomain: {
    en: 'A domain whose hosts all read it, for a charter that lies on another host than its portal: the choice is then stored on `exemple.fr` by `cookies.exemple.fr` and read by `data.exemple.fr`. The charter’s host alone reads it when left out. No other portal of the folder, and no platform of `shared/platforms.yaml`, may have a host under it.',
    fr: 'Un domaine dont tous les hôtes le lisent, pour une charte qui se trouve sur un autre hôte que son portail : le choix est alors enregistré sur `exemple.fr` par `cookies.exemple.fr` et lu par `data.exemple.fr`. À défaut, seul l’hôte de la charte le lit. Aucun autre portail du dossier, ni aucune plateforme de `shared/platforms.yaml`, ne doit avoir d’hôte sous ce domaine.',
  },
  timeZone: {
    en: 'Where the portal is. It decides the day of a visitor’s choice.',
    fr: 'Là où se trouve le portail. De ce fuseau dépend le jour du choix d’un visiteur.',
  },
  accent: {
    en: 'The colour of links and marks: `#` and six hexadecimal digits, between quotes because YAML takes a bare `#` for a comment. It must be readable as text.',
    fr: 'La couleur des liens et des repères : `#` et six chiffres hexadécimaux, entre guillemets droits, car YAML prend un `#` nu pour un commentaire. Un texte de cette couleur doit rester lisible.',
  },
  file: {
    en: 'The image beside this `portal.yaml`. It stands on white in the header.',
    fr: 'L’image à côté de ce `portal.yaml`. Elle figure sur fond blanc dans l’en-tête.',
  },
  alt: {
    en: 'What the image says, for those who do not see it. Where that is just the portal’s name, the image stands for it; otherwise the name follows.',
    fr: 'Ce que dit l’image, pour qui ne la voit pas. Si c’est exactement le nom du portail, l’image en tient lieu ; sinon, le nom suit.',
  },
  logo: { en: 'The portal’s logo.', fr: 'Le logo du portail.' },
  look: { en: 'How the portal’s pages look.', fr: 'L’apparence des pages du portail.' },
})
