import { findOnPath } from '../browser'

/** What an engine needs to be tested. */
interface Needs {
  /** Its programs, and the packages of Debian that have them. */
  software: string
  isInstalled: () => boolean
}

export const findFirefox = () => findOnPath('firefox-esr', 'firefox')

/** The engines that visitors have. */
export const engines = {
  chromium: { software: 'Chromium', isInstalled: () => true },
  firefox: { software: 'Firefox (firefox-esr)', isInstalled: () => Boolean(findFirefox()) },
  webkit: {
    software: 'WebKitWebDriver (webkit2gtk-driver) and Xvfb (xvfb)',
    isInstalled: () => Boolean(findOnPath('WebKitWebDriver') && findOnPath('Xvfb')),
  },
} satisfies Record<string, Needs>
export type EngineName = keyof typeof engines
