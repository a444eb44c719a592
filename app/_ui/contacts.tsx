import type { Messages } from '../_languages/messages'
import { inLanguage } from '../_languages/translated'
import type { Portal } from '../_portals/portal'

interface ContactsProps {
  portal: Portal
  lang: string
  messages: Messages
}

/** Who is responsible for a portal’s data, and where to ask; nothing where it does not say. */
export function Contacts({ portal, lang, messages: { contacts: words } }: ContactsProps) {
  const { controller, dataProtectionOfficer } = portal
  if (!controller && !dataProtectionOfficer) return null
  return (
    <dl>
      {controller && (
        <>
          <dt>{words.controller}</dt>
          <dd>{inLanguage(controller.name, lang)}</dd>
          <dt>{words.contact}</dt>
          <dd>
            <ContactLink contact={controller.contact} />
          </dd>
        </>
      )}
      {dataProtectionOfficer && (
        <>
          <dt>{words.dataProtectionOfficer}</dt>
          <dd>
            <ContactLink contact={dataProtectionOfficer} />
          </dd>
        </>
      )}
    </dl>
  )
}

/** A mail address or a page. */
function ContactLink({ contact }: { contact: string }) {
  const isPage = contact.startsWith('https://')
  return <a href={isPage ? contact : `mailto:${contact}`}>{contact.replace('https://', '')}</a>
}

/** The pages of the portal’s site that French law asks it for, as far as it states them. */
export function SiteLinks({ portal, lang, messages: { contacts: words } }: ContactsProps) {
  const { legalNotice, privacyPolicy, accessibility } = portal
  const links = [
    { page: legalNotice, text: words.legalNotice },
    { page: privacyPolicy, text: words.privacyPolicy },
    accessibility && {
      page: accessibility.statement,
      text: words.accessibility[accessibility.conformance],
    },
  ].flatMap((link) => (link?.page ? { href: inLanguage(link.page, lang), text: link.text } : []))
  if (links.length === 0) return null
  return (
    <ul>
      {links.map(({ href, text }) => (
        <li key={text}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}
