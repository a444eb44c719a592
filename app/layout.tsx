import type { ReactNode } from 'react'

/** Pages are whole documents. Next.js asks for a layout in development, where it serves them itself. */
export default function Layout({ children }: { children: ReactNode }) {
  return children
}
