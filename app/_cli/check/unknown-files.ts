import { passageName } from '../../_charters/components'
import type { Content } from '../../_content/content'
import type { Finding } from '../../_content/report'
import { reportOn } from '../../_content/source'
import { languageTag } from '../../_languages/language-tag'
import { readPortal } from '../../_portals/portal-file'
import { checkFindings } from './check-findings'

/** What files in the content folder are called; `lang` and `name` are checked further. */
const patterns = [
  /^(?:.+\/)?(?:README|LISEZMOI)\.md$/,
  /^portals\/[^/]+\/portal\.yaml$/,
  /^portals\/[^/]+\/cookies\.(?<lang>[^.]+)\.mdx$/,
  /^portals\/[^/]+\/history\/(?:[1-9]\d*\.json|SHA256SUMS)$/,
  /^shared\/(?:catalogue|platforms)\.yaml$/,
  /^(?:shared|portals\/[^/]+)\/(?:categories|accepted-warnings)\.yaml$/,
  /^shared\/interface\.(?<lang>[^.]+)\.yaml$/,
  /^shared\/passages\/(?<name>[^.]+)\.(?<lang>[^.]+)\.mdx$/,
]

/** What may be a portal’s logo, if its `portal.yaml` says so. */
const logo = /^portals\/(?<id>[^/]+)\/(?<image>[^/]+\.(?:svg|png))$/

/** Reports the files that nothing reads, because of their names or where they lie. */
export function findUnknownFiles(content: Content): Finding[] {
  return content.listAllFiles().flatMap((name) => {
    const report = reportOn(content, name)
    if (content.isLink(name)) {
      report.error(checkFindings['file-is-link']())
    } else if (!isKnown(name)) {
      const { id, image } = logo.exec(name)?.groups ?? {}
      // Where it is not known which logo a portal has, it may be this one.
      const named = id === undefined ? undefined : readPortal(content, id).image
      if (image === undefined) report.error(checkFindings['file-unknown']())
      else if (named && named.file !== image) report.error(checkFindings['image-unused'](image))
    }
    return report.findings
  })
}

function isKnown(path: string): boolean {
  return patterns.some((pattern) => {
    const match = pattern.exec(path)
    const { lang, name } = match?.groups ?? {}
    return (
      match !== null &&
      (lang === undefined || languageTag.safeParse(lang).success) &&
      (name === undefined || passageName.safeParse(name).success)
    )
  })
}
