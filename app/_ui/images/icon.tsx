import type { ReactElement } from 'react'
import type { Portal } from '../../_portals/portal'
import { drawableName } from './drawable-name'
import { family } from './fonts'
import { initialOf } from './initial'

/** What iOS asks for (`apple-touch-icon`), in pixels; it rounds the corners itself. */
export const touchSize = { width: 180, height: 180 }

/** A portal’s icon (portal-icon.tsx) for a home screen, to be drawn as a PNG. */
export function touchIcon(portal: Portal): ReactElement {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: '100%',
        height: '100%',
        background: portal.look.accent,
        color: '#fff',
        fontFamily: family.text,
        fontSize: 116,
        fontWeight: 600,
      }}
    >
      {initialOf(drawableName(portal), portal.languages[0])}
    </div>
  )
}
