import { findOnPath, installBrowser } from './browser'
import { installPackage } from './debian'

/** Programs that tests use beside Chromium, and the packages of Debian that have them. */
const further = {
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
  java: 'default-jre-headless',
}

installBrowser()
// Elsewhere, what is missing is left out.
if (process.env.CI === 'true') {
  for (const [program, debian] of Object.entries(further)) {
    if (!findOnPath(program)) installPackage(debian)
  }
}
