import type { ReactNode } from 'react'

/** Pages are whole documents. Next.js asks for a layout where it serves them itself, as in development. */
export default function Layout({ children }: { children: ReactNode }) {
  return children
}
