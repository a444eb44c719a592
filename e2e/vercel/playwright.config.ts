import { defineConfig } from 'playwright/test'
import { type Builder, builders } from './build'

/** What `vercel build` makes of the site; nothing is served, and no browser is needed. */
export default defineConfig<object, { builder: Builder }>({
  testDir: '.',
  globalSetup: './build.ts',
  projects: builders.map((builder) => ({
    name: `${builder} builder`,
    use: { builder },
  })),
  workers: 1,
  outputDir: '../../test-results/vercel',
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
