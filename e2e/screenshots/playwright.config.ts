import { defineConfig } from 'playwright/test'
import tests from '../playwright.config'

/** Pictures to look at, of the same sites in the same browser; `npm test` takes none. */
export default defineConfig({
  ...tests,
  testDir: '.',
  globalSetup: '../serve-sites.ts',
  projects: [{ name: 'screenshots', testMatch: '*.test.ts' }],
  outputDir: '../../test-results/screenshots',
})
