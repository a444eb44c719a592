import { defineConfig } from 'playwright/test'
import tests, { serve } from '../playwright.config'
import { real } from '../sites'

/** Pictures to look at, of the same site in the same browser; `npm test` takes none. */
export default defineConfig({
  ...tests,
  testDir: '.',
  webServer: serve(real),
  projects: [{ name: 'screenshots', testMatch: '*.test.ts' }],
  outputDir: '../../test-results/screenshots',
})
