import { pathBelow } from '../_portals/portal'

/** Path that takes a choice, below the charter's path (`/` or `/<lang>`). */
export function consentPath(charterPath: string): string {
  return pathBelow(charterPath, 'consent')
}

/** Path of the page that shows the stored choice, below the charter's path. */
export function storedChoicePath(charterPath: string): string {
  return pathBelow(charterPath, 'choices')
}
