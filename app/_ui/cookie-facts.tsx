import type { ReactNode } from 'react'
import type { Cookie } from '../_charters/cookie'
import { memoize } from '../_content/memoize'
import type { Messages } from '../_languages/messages'
import { displayHost } from '../_portals/host'
import type { Outline } from '../_published/snapshot'
import { Sentence } from './sentence'

interface CookieFactsProps {
  cookie: Cookie
  outline: Outline
  messages: Messages
}

const countriesIn = memoize((locale: string) => new Intl.DisplayNames(locale, { type: 'region' }))

/** What few cookies state, each only where it is stated; nothing where none is. */
export function CookieFacts({ cookie, outline, messages }: CookieFactsProps) {
  const { cookieTable: words, cookieTypes, legalBases, locale } = messages
  const { type, domain, legalBasis, transferTo, provider } = cookie
  const sentence = (text: string | undefined) =>
    text && <Sentence text={text} outline={outline} messages={messages} />
  const countries = transferTo?.map((code) => countriesIn(locale).of(code) ?? code)
  const facts: [name: string, value: ReactNode][] = [
    [words.type, type !== 'cookie' && cookieTypes[type]],
    [words.domain, domain && displayHost(domain)],
    [words.thirdParty, sentence(cookie.thirdParty)],
    [words.legalBasis, legalBasis && legalBases[legalBasis]],
    [words.transferTo, countries && new Intl.ListFormat(locale).format(countries)],
    [words.transferGuarantee, sentence(cookie.transferGuarantee)],
  ]
  const stated = facts.filter(([, value]) => value)
  const links = (['privacyPolicy', 'optOut'] as const).flatMap((field) => {
    const href = cookie[field]
    return href ? { href, text: words[field]({ provider }) } : []
  })
  return (
    <>
      {stated.length > 0 && (
        <dl>
          {stated.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {links.map(({ href, text }) => (
        <p key={href}>
          <a href={href}>{text}</a>
        </p>
      ))}
    </>
  )
}
