import { cpSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'playwright/test'
import { flood } from './flood'
import { sayLeftOut } from './left-out'
import { ours } from './server'
import { fixture } from './sites'
import { temporaryFolder } from './temporary-folder'
import { long } from './volume'

const hosts = long ? 10_000 : 1_000

test(`${hosts} unknown hosts leave nothing on disk or in memory`, async () => {
  test.setTimeout(240_000)
  // The first view of a page that exists is kept, so nobody else may visit: a copy is flooded.
  const dist = temporaryFolder('.next-flood-')
  const cache = path.join(fixture.dist, 'cache')
  cpSync(fixture.dist, dist, { recursive: true, filter: (file) => file !== cache })

  const { files, megabytes } = await flood(
    {
      server: ours,
      cwd: '.',
      dist,
      env: { DIST_DIR: dist, CONTENT_DIR: fixture.content },
      pages: [{ host: 'data.trois.example', path: '/' }],
    },
    hosts,
  )
  console.log(`unknown hosts leave ${files} files, ${megabytes.toFixed(1)} MB`)
  expect(files).toBe(0)
  if (process.platform !== 'linux') sayLeftOut('the memory after a flood', 'Linux')
  expect(megabytes).toBeLessThan(50)
})
