import type { Portal } from '../_portals/portal'
import { initialOf } from './images/initial'

interface PortalIconProps {
  portal: Pick<Portal, 'name' | 'languages' | 'look'>
  /** What the drawing is called, where nothing beside it says so. */
  title?: string
}

/** What stands for a portal without a logo, and in tabs: its initial on its colour. */
export function PortalIcon({ portal: { name, languages, look }, title }: PortalIconProps) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: hidden from screen readers where it has none.
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 32 32"
      aria-hidden={title ? undefined : true}
    >
      {title && <title>{title}</title>}
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
