import { defineConfig } from 'playwright/test'
import { findBrowser } from './browser'
import { fixture, real, type Site } from './sites'

const executablePath = findBrowser()

/** Builds and serves `site` by the command that the README gives. */
export function serve({ port, content, dist }: Site) {
  return {
    command: 'npm start',
    cwd: '..',
    url: `http://localhost:${port}/`,
    env: {
      PORT: String(port),
      DIST_DIR: dist,
      CONTENT_DIR: content,
      // With a small heap the engine collects early, so that the memory of the process
      // follows what it holds on to, and not when it last felt like collecting.
      NODE_OPTIONS: '--max-old-space-size=384 --max-semi-space-size=1',
    },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
    stdout: 'pipe' as const,
  }
}

export default defineConfig({
  testDir: '.',
  // The flood counts what the server keeps, so nobody else may visit meanwhile:
  // the first view of a page that exists is kept, a copy of what the build made.
  projects: [
    {
      name: 'promises',
      testMatch: '*.test.ts',
      testIgnore: [
        'flood.test.ts',
        'development.test.ts',
        'lighthouse.test.ts',
        'e2e/screenshots/*.test.ts',
        'e2e/vercel/*.test.ts',
      ],
    },
    { name: 'flood', testMatch: 'flood.test.ts', dependencies: ['promises'] },
    // Starts a server of its own, which takes all there is of the machine.
    {
      name: 'development',
      testMatch: 'development.test.ts',
      dependencies: ['flood'],
      expect: { timeout: 15_000 },
    },
    // Times how long pages take to load, so nothing else may run meanwhile.
    { name: 'lighthouse', testMatch: 'lighthouse.test.ts', dependencies: ['development'] },
  ],
  outputDir: '../test-results/e2e',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'fr-FR',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        // Every portal's real name leads to the server under test.
        '--host-resolver-rules=MAP * 127.0.0.1',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [serve(real), serve(fixture)],
})
