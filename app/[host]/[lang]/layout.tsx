import { interfaceIn } from '../../_languages/interface'
import { findDestination, listAddresses } from '../../_portals/address'
import { Document } from '../../_ui/document'
import { Footer } from '../../_ui/footer'
import { Header } from '../../_ui/header'

// An address that is not listed is a 404 that leaves no trace, on disk or in memory.
export const dynamicParams = false

export function generateStaticParams() {
  return listAddresses()
}

export default async function PortalLayout({ params, children }: LayoutProps<'/[host]/[lang]'>) {
  const destination = findDestination(await params)
  // Only a page made on request can come here for an address that is not listed.
  if (!destination) return children
  const { portal, lang } = destination
  const say = interfaceIn(lang)

  return (
    <Document lang={lang} direction={say.direction} accent={portal.look.accent}>
      <Header portal={portal} lang={lang} say={say} />
      {children}
      <Footer portal={portal} say={say} />
    </Document>
  )
}
