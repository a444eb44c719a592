import { defineConfig } from 'playwright/test'

/** Unit tests, which stand beside what they test and need neither a build nor a browser. */
export default defineConfig({
  testDir: '.',
  workers: '100%',
  outputDir: '../test-results/unit',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
