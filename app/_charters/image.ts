import type { Image } from 'mdast'
import { listAssets } from '../_addresses/written'
import { defineFindings } from '../_content/define-findings'
import type { Report } from '../_content/report'

const findings = defineFindings({
  'image-without-text': () => ({
    en: [
      'This image has no alternative text.',
      'Say between the brackets what it shows: ![what it shows](address).',
    ],
    fr: [
      'Cette image n’a pas de texte de remplacement.',
      'Dites entre les crochets ce qu’elle montre : ![ce qu’elle montre](adresse).',
    ],
  }),
  'image-elsewhere': (address: string) => ({
    en: [
      `The image \`${address}\` is refused: another site would learn who reads the charter.`,
      'Put it in public/assets, and write /assets/ and its name.',
    ],
    fr: [
      `L’image \`${address}\` est refusée : un autre site saurait qui lit la charte.`,
      'Déposez-la dans public/assets, et écrivez /assets/ suivi de son nom.',
    ],
  }),
  'image-within-text': () => ({
    en: [
      'This image stands in its address itself, which pages do not show.',
      'Put it in public/assets, and write /assets/ and its name.',
    ],
    fr: [
      'Cette image est écrite dans son adresse même, ce que les pages n’affichent pas.',
      'Déposez-la dans public/assets, et écrivez /assets/ suivi de son nom.',
    ],
  }),
  'image-beside': (address: string, instead: string) => ({
    en: [
      `The image \`${address}\` lies beside no page: images are in public/assets.`,
      `Put it there, and write \`${instead}\`.`,
    ],
    fr: [
      `L’image \`${address}\` n’est à côté d’aucune page : les images sont dans public/assets.`,
      `Déposez-la à cet endroit, et écrivez \`${instead}\`.`,
    ],
  }),
})

/** Reports what is wrong with an image; whether its file is there is looked up elsewhere. */
export function checkImage({ url, alt, position }: Image, report: Report): void {
  const details = { place: position }
  if (!alt?.trim()) report.error(findings['image-without-text'](), details)
  if (/^\/(?!\/)/.test(url)) return
  if (/^data:/i.test(url)) report.error(findings['image-within-text'](), details)
  else if (isElsewhere(url)) report.error(findings['image-elsewhere'](url), details)
  else {
    const name =
      url
        .replace(/[?#].*$/, '')
        .split(/[/\\]/)
        .at(-1) ?? ''
    const own = `/assets/${name}`
    const written = report.source.text.slice(position?.start.offset, position?.end.offset)
    const replacement = listAssets().includes(own) ? written.replace(url, own) : undefined
    report.error(findings['image-beside'](url, own), { ...details, replacement })
  }
}

/** Whether `address` names another site; a drive of Windows (`C:\`) is none. */
function isElsewhere(address: string): boolean {
  return /^(?:\/\/|(?!file:)[a-z][a-z\d+.-]+:)/i.test(address)
}
