import path from 'node:path'
import { buildSync } from 'esbuild'

/**
 * What a script and all that it imports are for a browser: one text, minified.
 * Where it imports style sheets, it stands for those.
 *
 * @param {string} script Path of the script.
 */
export function bundle(script) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [script],
    outfile: 'bundle.js',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    metafile: true,
  })
  // A style sheet comes after the script that imports it.
  return { text: outputFiles.at(-1)?.text.trimEnd() ?? '', inputs: Object.keys(metafile.inputs) }
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
