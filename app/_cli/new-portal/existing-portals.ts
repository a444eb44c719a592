import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Content } from '../../_content/content'
import { hostsOf } from '../../_portals/portal'
import { listLanguages, readPortals } from '../../_portals/portals'
import { type Existing, refusal } from './answers'
import { findTemplate } from './template'
import { refusals } from './words'

/**
 * What a content folder has to say about a new portal.
 *
 * @param like The id of the portal whose charters it takes over; any when left out.
 */
export function existingPortals(content: Content, like?: string): Existing {
  return {
    mainLanguage: listLanguages(content)[0],
    hasPortal: (id) => existsSync(path.join(content.folder, 'portals', id)),
    ownerOf: (host) =>
      readPortals(content).portals.find((portal) => hostsOf(portal).includes(host))?.id,
    refuseLanguages(languages) {
      const known = listLanguages(content)
      const unknown = languages.find((lang) => !known.includes(lang))
      if (unknown) return refusal(unknown, refusals.languageUnknown(known.join(', ')))
      if (findTemplate(content, languages, like)) return undefined
      const written = known.filter((lang) => findTemplate(content, [lang], like))
      return refusal(languages.join(', '), refusals.languagesUnwritten(written.join(', ')))
    },
  }
}
