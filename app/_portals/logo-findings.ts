import { defineFindings } from '../_content/define-findings'

const exportAnew = {
  en: 'Export it as a plain SVG: in Inkscape “Optimised SVG”, in Illustrator “Export as”.',
  fr: 'Exportez-le en SVG simple : « SVG optimisé » dans Inkscape, « Exporter sous » dans Illustrator.',
}

/** What is wrong with a portal’s logo. */
export const logoFindings = defineFindings({
  'logo-too-heavy': (kilobytes: number, max: number) => ({
    en: [
      `The logo has ${kilobytes} KB; ${max} are the most.`,
      'Export it for the web, without what its program adds; a PNG in fewer pixels.',
    ],
    fr: [
      `Le logo pèse ${kilobytes} Ko ; le maximum est de ${max}.`,
      'Exportez-le pour le web, sans ce que son logiciel ajoute ; un PNG avec moins de pixels.',
    ],
  }),
  'logo-too-narrow': (
    size: { width: number; height: number },
    widest: number,
    highest: number,
  ) => ({
    en: [
      `The logo is ${size.width} wide and ${size.height} high: too narrow a band to be seen.`,
      `Crop it, or take another: at most ${widest} times as wide as high, or ${highest} times as high as wide.`,
    ],
    fr: [
      `Le logo mesure ${size.width} de large et ${size.height} de haut : la bande est trop étroite pour être vue.`,
      `Recadrez-le ou choisissez-en un autre : au plus ${widest} fois plus large que haut, ou ${highest} fois plus haut que large.`,
    ],
  }),
  'logo-no-png': () => ({
    en: [
      'This is no PNG, whatever its name says.',
      'Open it in an image editor and export it as PNG.',
    ],
    fr: [
      'Ce n’est pas un PNG, quoi qu’en dise son nom.',
      'Ouvrez-le dans un logiciel d’images et exportez-le en PNG.',
    ],
  }),
  'logo-png-cut': () => ({
    en: ['This PNG is not whole.', 'Copy it here again, or export it anew.'],
    fr: ['Ce PNG est incomplet.', 'Copiez-le de nouveau ici, ou refaites l’export.'],
  }),
  'logo-too-many-pixels': (size: { width: number; height: number }, max: number) => ({
    en: [
      `This PNG has ${size.width} × ${size.height} pixels; ${max} a side are the most.`,
      'Export it smaller; 144 pixels of height are plenty.',
    ],
    fr: [
      `Ce PNG compte ${size.width} × ${size.height} pixels ; le maximum est de ${max} par côté.`,
      'Exportez-le en plus petit ; 144 pixels de haut suffisent largement.',
    ],
  }),
  'logo-without-size': () => ({
    en: [
      'The SVG does not say its size.',
      'Add a `viewBox` to its first element, such as `viewBox="0 0 120 40"`.',
    ],
    fr: [
      'Le SVG ne dit pas sa taille.',
      'Ajoutez un `viewBox` à son premier élément, comme `viewBox="0 0 120 40"`.',
    ],
  }),
  'logo-no-svg': () => ({
    en: [
      'This is no SVG: its first element is not an `svg` of that namespace.',
      'Begin it with <svg xmlns="http://www.w3.org/2000/svg" …>.',
    ],
    fr: [
      'Ce n’est pas un SVG : son premier élément n’est pas un `svg` de cet espace de noms.',
      'Faites-le commencer par <svg xmlns="http://www.w3.org/2000/svg" …>.',
    ],
  }),
  'logo-element-unclosed': (name: string) => ({
    en: [`This is no SVG: \`${name}\` is never closed.`, exportAnew.en],
    fr: [`Ce n’est pas un SVG : \`${name}\` n’est jamais fermé.`, exportAnew.fr],
  }),
  'logo-entity-unknown': (entity: string) => ({
    en: [`This is no SVG: nothing says what \`${entity}\` stands for.`, exportAnew.en],
    fr: [`Ce n’est pas un SVG : rien ne dit ce que veut dire \`${entity}\`.`, exportAnew.fr],
  }),
  'logo-unreadable': () => ({
    en: ['This is no SVG: it breaks the rules of XML here.', exportAnew.en],
    fr: ['Ce n’est pas un SVG : il enfreint ici les règles de XML.', exportAnew.fr],
  }),
})
