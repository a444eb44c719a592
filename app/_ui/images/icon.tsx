import type { ReactElement } from 'react'
import type { Portal } from '../../_portals/portal'
import { drawableName } from './drawable-name'
import { family } from './fonts'
import { initialOf } from './initial'

/** What iOS asks for (`apple-touch-icon`), in pixels; it rounds the corners itself. */
export const touchSize = { width: 180, height: 180 }

/** A portal’s icon as a drawing: its initial on its colour, in the reader’s own typeface. */
export function iconDrawing({ name, languages, look }: Portal): ReactElement {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
      <title>{name}</title>
      <rect width="32" height="32" rx="7" fill={look.accent} />
      <text
        x="16"
        y="23"
        fill="#fff"
        fontFamily="system-ui, sans-serif"
        fontSize="20"
        fontWeight="600"
        textAnchor="middle"
      >
        {initialOf(name, languages[0])}
      </text>
    </svg>
  )
}

/** The same for a home screen, to be drawn as a PNG. */
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
        fontFamily: family,
        fontSize: 116,
        fontWeight: 600,
      }}
    >
      {initialOf(drawableName(portal), portal.languages[0])}
    </div>
  )
}
