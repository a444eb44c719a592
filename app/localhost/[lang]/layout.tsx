import { notFound } from 'next/navigation'
import { editing } from '../../_content/once'
import { interfaceIn } from '../../_languages/interface'
import { directoryLanguage, listDirectories } from '../../_portals/address'
import { Document } from '../../_ui/document'

export const dynamicParams = false

export function generateStaticParams() {
  // See `listAddresses`.
  return editing ? [] : listDirectories().map(({ lang }) => ({ lang }))
}

export default async function DirectoryLayout({
  params,
  children,
}: LayoutProps<'/localhost/[lang]'>) {
  const lang = directoryLanguage((await params).lang)
  if (!lang) notFound()
  return (
    <Document lang={lang} direction={interfaceIn(lang).direction}>
      {children}
    </Document>
  )
}
