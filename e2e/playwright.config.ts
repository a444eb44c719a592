import { defineConfig } from 'playwright/test'
import { browserArguments, findBrowser } from './browser'
import { type EngineName, engines } from './engines/installed'

const executablePath = findBrowser()
const engineNames = (Object.keys(engines) as EngineName[]).filter((name) =>
  engines[name].isInstalled(),
)

export default defineConfig<object, { engineName: EngineName }>({
  testDir: '.',
  globalSetup: ['./engines/say-left-out.ts', './serve-sites.ts'],
  projects: [
    // Its tests follow one another and mostly wait, so it begins first, beside the others.
    { name: 'development', testMatch: 'development.test.ts', expect: { timeout: 15_000 } },
    {
      name: 'promises',
      testMatch: '*.test.ts',
      testIgnore: [
        'development.test.ts',
        'lighthouse.test.ts',
        'e2e/engines/*.test.ts',
        'e2e/screenshots/*.test.ts',
        'e2e/vercel/*.test.ts',
      ],
    },
    // An engine is started once, by the one worker that all its tests have.
    ...engineNames.map((engineName) => ({
      name: engineName,
      testMatch: 'e2e/engines/*.test.ts',
      workers: 1,
      use: { engineName },
    })),
    // Times how long pages take to load, so nothing else may run meanwhile.
    {
      name: 'lighthouse',
      testMatch: 'lighthouse.test.ts',
      dependencies: ['development', 'promises', ...engineNames],
    },
  ],
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  expect: { toPass: { timeout: 5_000, intervals: [50] } },
  use: {
    locale: 'fr-FR',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Every portal's real name leads to the server under test.
        '--host-resolver-rules=MAP * 127.0.0.1',
        ...browserArguments,
      ],
    },
  },
})
