import { defineConfig } from 'playwright/test'

/** Unit tests, which stand beside what they test and need neither a build nor a browser. */
export default defineConfig({
  testDir: '.',
  // The readers remember a content folder for the life of a process, so the test
  // that has one of its own has a process of its own.
  projects: [
    { name: 'unit', testMatch: '**/*.test.ts', testIgnore: '**/fuzz.test.ts' },
    { name: 'fuzz', testMatch: '**/fuzz.test.ts' },
  ],
  workers: '100%',
  outputDir: '../test-results/unit',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
})
