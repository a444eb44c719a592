import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const layout = `import type { ReactNode } from 'react'

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
`

const page = (pages: number) => `export const dynamicParams = false

export function generateStaticParams() {
  return Array.from({ length: ${pages} }, (_, index) => ({ page: String(index) }))
}

export default function Page() {
  return <p>Empty.</p>
}
`

const config = (root: string) => `export default {
  agentRules: false,
  turbopack: { root: ${JSON.stringify(root)} },
}
`

/**
 * Writes the least that a Next.js application of `pages` pages can be: the floor
 * that ours is measured against. Its pages are `/0`, `/1` and so on.
 *
 * @param folder In this repository, whose packages it uses.
 */
export function writeFloor(folder: string, pages: number): void {
  mkdirSync(path.join(folder, 'app/[page]'), { recursive: true })
  writeFileSync(path.join(folder, 'app/layout.tsx'), layout)
  writeFileSync(path.join(folder, 'app/[page]/page.tsx'), page(pages))
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module", "private": true }\n')
  writeFileSync(path.join(folder, 'next.config.js'), config(process.cwd()))
}
