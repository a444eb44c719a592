import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Address } from '../../_addresses/address'
import { assetPath } from '../../_addresses/links'
import type { Portal } from '../../_portals/portal'
import { type Build, sumsFile } from '../../_published/record'

/** The SHA-256 of what is published, by the address that it has. */
export type Sums = Map<string, string>

/**
 * The name under which what is published at an address is kept, beside all the rest, by
 * whoever checks it: the address itself, and `index.html` in it for a charter, since more
 * lies below.
 *
 * @param name What lies beside the charter; the charter when left out.
 */
export function nameOfPublished({ host, path = [] }: Address, name?: string): string {
  return [host, ...path, name ?? 'index.html'].join('/')
}

/** The name of a file that all portals share. */
export function nameOfShared(portal: Portal, file: string): string {
  return portal.hosts[0] + assetPath(portal, file)
}

/** The SHA-256 that an `ETag` has, in hexadecimal digits (see _http/response.tsx). */
export function sumOfTag(tag: string): string {
  const [, written = ''] = /^W\/"([\w-]{43})"$/.exec(tag) ?? []
  const bytes = Buffer.from(written, 'base64url')
  if (bytes.length !== 32) throw new Error(`${tag} is no ETag of what is made at build.`)
  return bytes.toString('hex')
}

/**
 * Writes down what the build publishes, in the format of `sha256sum`, which leaves out the
 * lines that begin with `#`: of which commit and when, then by portal.
 *
 * @param folder That of the record.
 */
export function writeSums(
  folder: string,
  { commit, builtAt }: Build,
  published: readonly { portal: Portal; sums: Sums }[],
): void {
  const text = [
    ...(commit ? [`# commit ${commit}`] : []),
    `# built ${builtAt}`,
    ...published.flatMap(({ portal, sums }) => [
      `# ${portal.id}`,
      ...[...sums].map(([name, sum]) => `${sum}  ${name}`),
    ]),
    '',
  ].join('\n')
  const draft = path.join(folder, `${sumsFile}.new`)
  writeFileSync(draft, text)
  renameSync(draft, path.join(folder, sumsFile))
}
