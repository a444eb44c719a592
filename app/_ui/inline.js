import path from 'node:path'
import { buildSync } from 'esbuild'

/**
 * What `file` and all that it imports are for a browser: one text, minified.
 *
 * @param {string} file A style sheet or script.
 */
export function bundle(file) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    metafile: true,
  })
  return { text: outputFiles[0]?.text.trimEnd() ?? '', inputs: Object.keys(metafile.inputs) }
}

/**
 * A loader for imports that end in `?inline`: the module is the bundled text.
 *
 * @this {{ resourcePath: string, addDependency(file: string): void }}
 */
export default function inline() {
  const { text, inputs } = bundle(this.resourcePath)
  for (const input of inputs) this.addDependency(path.resolve(input))
  return `export default ${JSON.stringify(text)}`
}
