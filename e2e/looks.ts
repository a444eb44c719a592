import type { Page } from 'playwright/test'

/** How a visitor sees a page. */
export interface Look {
  width: number
  height: number
  colorScheme?: 'light' | 'dark'
  /** Colours that the visitor's system chooses. */
  forcedColors?: 'active'
}

export const desktop = { width: 1280, height: 800 }
export const phone = { width: 320, height: 640 }
/** What 1280 × 1024 px zoomed to 400 % leaves. */
export const zoomed = { width: 320, height: 256 }

export const looks = {
  'on a desktop': desktop,
  'on a desktop, dark': { ...desktop, colorScheme: 'dark' },
  'on a desktop, in forced colours': { ...desktop, forcedColors: 'active' },
  'at 320 px': phone,
  'at 320 px, dark': { ...phone, colorScheme: 'dark' },
  'at 320 px, in forced colours': { ...phone, forcedColors: 'active' },
} as const satisfies Record<string, Look>

/** Shows the page that is open as `look` says. */
export async function showAs(page: Page, look: Look): Promise<void> {
  const { width, height, colorScheme = 'light', forcedColors = 'none' } = look
  await page.emulateMedia({ colorScheme, forcedColors })
  await page.setViewportSize({ width, height })
}
