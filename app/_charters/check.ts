import type { VFile } from 'vfile'
import { listInterfaceLanguages, readInterface } from '../_languages/interface'
import { readPortals } from '../_portals/portals'
import { readCatalogue } from './catalogue'
import { readCharter } from './charter'

interface Checked {
  /** Every file that was read, with what was found in it. */
  files: Set<VFile>
  portals: number
  charters: number
}

/** Reads all content, and says everything that is wrong with it. */
export function checkContent(): Checked {
  const { portals, files: portalFiles } = readPortals()
  const files = new Set([...portalFiles, readCatalogue().file])
  for (const lang of listInterfaceLanguages()) files.add(readInterface(lang).file)

  let charters = 0
  for (const portal of portals) {
    for (const lang of portal.languages) {
      charters++
      for (const file of readCharter(portal, lang).files) files.add(file)
    }
  }
  return { files, portals: portals.length, charters }
}
