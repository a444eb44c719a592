import type { Content } from '../_content/content'
import { previewHost } from './host'
import type { Portal } from './portal'
import { listPortals } from './portals'

/** A build that shows portals before they are published (app/_hosting/README.md, “Preview”). */
export interface Preview {
  /** The hosts that show it, none of which a portal has. ASCII, lower case. */
  hosts: readonly string[]
  /** What is shown: the branch and the whole hash of its commit; absent where they are not known. */
  branch?: string | undefined
  commit?: string | undefined
}

/** The preview that this build is, as next.config.js hands it on; `undefined` in production. */
export const preview: Preview | undefined = process.env.PREVIEW
  ? JSON.parse(process.env.PREVIEW)
  : undefined

/**
 * A portal as a preview shows it: all that it has lies under a path of the preview’s hosts,
 * its cookie too. Its canonical addresses stay.
 */
export function inPreview(portal: Portal, { branch, commit }: Preview): Portal {
  const { name } = portal.cookie
  const prefix = `/${previewHost(portal.hosts[0])}`
  return { ...portal, cookie: { name }, preview: { prefix, branch, commit } }
}

/** Every portal as it is published, and, in a preview, as that shows it. */
export function listPublished(content: Content, preview: Preview | undefined): Portal[] {
  const portals = listPortals(content)
  return [...portals, ...(preview ? portals.map((portal) => inPreview(portal, preview)) : [])]
}
