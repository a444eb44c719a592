import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseXml, type XmlElement } from '@rgrove/parse-xml'
import { execute } from './command'
import { installPackage } from './debian'
import { isInstalled } from './left-out'
import { temporaryFolder } from './temporary-folder'

/** What a cell shows; whether that was computed. */
export interface Cell {
  text: string
  isFormula: boolean
}

/** How a spreadsheet is set up: whose habits it follows, and what it separates cells by. */
export interface SetUp {
  locale: string
  separator: string
}

/** Where it works, with a profile for each locale. */
let folder: string | undefined

/** Whether LibreOffice Calc is here, or can be installed. */
export function hasLibreOffice(): boolean {
  const isThere = () => isInstalled(['soffice', '--version'], 'LibreOffice')
  return isThere() || (installPackage('libreoffice-calc') && isThere())
}

/**
 * The cells that LibreOffice Calc makes of `csv`, row by row, without the empty ones that
 * end a row: as a person opens it, every cell in the format “standard”, in which formulas
 * are computed and numbers are told from texts.
 */
export function openInLibreOffice(csv: Buffer, { locale, separator }: SetUp): Cell[][] {
  folder ??= temporaryFolder()
  const profile = path.join(folder, locale)
  if (!existsSync(profile)) {
    mkdirSync(path.join(profile, 'user'), { recursive: true })
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), settings(locale))
  }
  writeFileSync(path.join(folder, 'cookies.csv'), csv)
  const { status, stderr } = execute([
    'soffice',
    `-env:UserInstallation=file://${profile}`,
    '--headless',
    // Separator, quote, UTF-8, first line
    // (https://help.libreoffice.org/latest/en-US/text/shared/guide/csv_params.html).
    `--infilter=CSV:${separator.charCodeAt(0)},34,76,1`,
    ...['--convert-to', 'fods', '--outdir', folder, path.join(folder, 'cookies.csv')],
  ])
  if (status !== 0) throw new Error(`LibreOffice did not open the file: ${stderr}`)
  const { root } = parseXml(readFileSync(path.join(folder, 'cookies.fods'), 'utf8'))
  return elements(root, 'table:table-row').map((row) =>
    elements(row, 'table:table-cell').flatMap((cell) => {
      const { 'table:formula': formula, 'table:number-columns-repeated': times } = cell.attributes
      const text = elements(cell, 'text:p')
        .map((line) => line.text)
        .join('\n')
      const isFormula = formula !== undefined
      return Array.from({ length: Number(times ?? 1) }, () => ({ text, isFormula }))
    }),
  )
}

/** All elements of a name within `element`, in the order in which they are written. */
function elements(element: XmlElement | null, name: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) => {
    if (!('name' in child)) return []
    const found = child as XmlElement
    return found.name === name ? found : elements(found, name)
  })
}

/** The settings of a profile in which everything follows `locale`. */
function settings(locale: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Setup/L10N">
    <prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop>
  </item>
</oor:items>
`
}
