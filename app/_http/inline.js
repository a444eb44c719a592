import path from 'node:path'
import { buildSync } from 'esbuild'

/**
 * What a script and all that it imports are for a browser: one text, minified.
 * Where it imports style sheets, it stands for those.
 *
 * @param {string} script Path of the script.
 * @param {Record<string, string>} [define] What stands for some of its names.
 */
export function bundle(script, define = {}) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [script],
    outfile: 'bundle.js',
    bundle: true,
    minify: true,
    format: 'iife',
    // Or it begins with a directive that modules do without.
    tsconfigRaw: '{}',
    target: 'es2022',
    write: false,
    define,
    metafile: true,
  })
  // A style sheet comes after the script that imports it.
  return { text: outputFiles.at(-1)?.text.trimEnd() ?? '', inputs: Object.keys(metafile.inputs) }
}

/**
 * A loader for imports that end in `?inline`: the module is the bundled text. With those that
 * end in `?parts=A,B`, it has one for each choice among these constants of the script, under
 * the names of those that are true in it: ``, `A`, `B` and `A,B`.
 *
 * @this {{ resourcePath: string, resourceQuery: string, addDependency(file: string): void }}
 */
export default function inline() {
  // What was made by an earlier one is not taken from the cache.
  this.addDependency(import.meta.filename)
  const parts = new URLSearchParams(this.resourceQuery).get('parts')?.split(',')
  /** @param {Record<string, string>} [define] */
  const textOf = (define) => {
    const { text, inputs } = bundle(this.resourcePath, define)
    for (const input of inputs) this.addDependency(path.resolve(input))
    return text
  }
  if (!parts) return `export default ${JSON.stringify(textOf())}`
  const choices = parts.reduce(
    (lists, part) => lists.flatMap((list) => [list, [...list, part]]),
    /** @type {string[][]} */ ([[]]),
  )
  const texts = choices.map((chosen) => [
    chosen.join(),
    textOf(Object.fromEntries(parts.map((part) => [part, String(chosen.includes(part))]))),
  ])
  return `export default ${JSON.stringify(Object.fromEntries(texts))}`
}
