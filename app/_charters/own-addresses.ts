import type { Definition, Image, Link, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isImage, isServed, isServedImage, listAssets } from '../_addresses/written'
import { defineFindings } from '../_content/define-findings'
import { suggestName } from '../_content/nearest'
import type { Report } from '../_content/report'

const findings = defineFindings({
  'page-not-there': (address: string, suggestion: string) => ({
    en: [
      `Nothing answers at \`${address}\`: on this site, only the charter does.`,
      `${suggestion} Write the whole address of any other page, with https://.`,
    ],
    fr: [
      `Rien ne répond à \`${address}\` : sur ce site, il n’y a que la charte.`,
      `${suggestion} Écrivez l’adresse entière de toute autre page, avec https://.`,
    ],
  }),
  'file-not-there': (address: string, suggestion: string) => ({
    en: [
      `There is no file at \`${address}\`.`,
      `${suggestion} Or put the file in public/assets; its address is then /assets/ and its name, of letters without accents, digits, -, _ and points.`,
    ],
    fr: [
      `Il n’y a pas de fichier à \`${address}\`.`,
      `${suggestion} Ou déposez le fichier dans public/assets ; son adresse est alors /assets/ suivi de son nom, fait de lettres sans accent, de chiffres, de -, de _ et de points.`,
    ],
  }),
})

/**
 * Reports the addresses in `tree`, a charter’s text with its passages, that begin with `/`
 * and at which nothing answers.
 *
 * @param languages Those of the portal.
 */
export function checkOwnAddresses(tree: Root, languages: readonly string[], report: Report): void {
  visit(tree, ['link', 'definition', 'image'], (node) => {
    const { type, url, position, data } = node as Link | Definition | Image
    if (!/^\/(?![/\\])/.test(url)) return
    if (type === 'image' ? isServedImage(url) : isServed(languages, url)) return
    const isFile = type === 'image' || url.startsWith('/assets/')
    const assets = listAssets().filter((file) => type !== 'image' || isImage(file))
    const pages = ['/', ...languages.slice(1).map((lang) => `/${lang}`), '/choices']
    const suggestion = suggestName(url.replace(/[?#].*/, ''), isFile ? assets : pages)
    const message = findings[isFile ? 'file-not-there' : 'page-not-there'](url, suggestion)
    report.error(message, { source: data?.source, place: position })
  })
}
