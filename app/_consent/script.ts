import { createHash } from 'node:crypto'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { once } from '../_content/once'

/** The browser script as it is served: one file, named after what is in it. */
export const consentScript = once(() => {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(process.cwd(), 'app', '_consent', 'browser.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  })
  const text = outputFiles[0]?.text ?? ''
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { name: `consent.${hash}.js`, text }
})
