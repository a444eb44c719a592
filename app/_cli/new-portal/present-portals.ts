import { existsSync } from 'node:fs'
import path from 'node:path'
import { contentFolder } from '../../_content/folder'
import { listInterfaceLanguages } from '../../_languages/interface'
import { readPortals } from '../../_portals/portals'
import type { Present } from './answers'
import { findModel } from './model'

/** What the content folder has to say about a new portal. */
export const presentPortals: Present = {
  hasPortal: (id) => existsSync(path.join(contentFolder(), 'portals', id)),
  ownerOf: (host) => readPortals().byHost.get(host)?.id,
  refuseLanguages(languages) {
    const known = listInterfaceLanguages()
    const unknown = languages.find((lang) => !known.includes(lang))
    if (unknown) {
      return `"${unknown}" must be a language that the interface is translated into: ${known.join(', ')}`
    }
    if (findModel(languages)) return undefined
    const written = known.filter((lang) => findModel([lang]))
    return `"${languages.join(', ')}" must be languages in which one portal has charters without mistakes, whose text is taken over; there are charters in: ${written.join(', ') || 'none'}`
  },
}
