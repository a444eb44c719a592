import type { Messages } from '../_languages/messages'
import type { Preview } from '../_portals/preview'

interface PreviewNoteProps {
  /** Of what; none on a page that is no preview, which has no note. */
  preview: Pick<Preview, 'branch' | 'commit'> | undefined
  messages: Messages
}

/** Says that a page is not the published one, and which branch and commit it shows. */
export function PreviewNote({ preview, messages }: PreviewNoteProps) {
  if (!preview) return null
  const { branch, commit } = preview
  return (
    <aside>
      <strong>{messages.preview}</strong>
      {[branch, commit?.slice(0, 7)].map((what) => what && <code key={what}>{what}</code>)}
    </aside>
  )
}
