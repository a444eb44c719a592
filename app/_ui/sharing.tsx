import { portalUrl, socialImageUrl, urlOf } from '../_addresses/links'
import type { Messages } from '../_languages/messages'
import { shortAnswer } from '../_published/short-answer'
import type { Outline } from '../_published/snapshot'
import { socialSize, versionOf } from './images/social-image'

interface SharingProps {
  outline: Outline
  messages: Messages
  /** Locales of the charter’s other languages, as `en-GB`. */
  otherLocales: readonly string[]
}

/** What the head of a charter tells search engines, and sites that show a link to it. */
export function Sharing({ outline, messages, otherLocales }: SharingProps) {
  const { portal, lang, title } = outline
  const description = shortAnswer(outline, messages)
  const picture = socialImageUrl(portal, lang, versionOf(outline, messages))
  const pictureText = `${portal.name} – ${title} – ${description}`
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={urlOf(portal, lang)} />
      {portal.languages.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={urlOf(portal, language)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={urlOf(portal, portal.languages[0])} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={portal.name} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={urlOf(portal, lang)} />
      <meta property="og:locale" content={openGraphLocale(messages.locale)} />
      {otherLocales.map((locale) => (
        <meta key={locale} property="og:locale:alternate" content={openGraphLocale(locale)} />
      ))}
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(socialSize.width)} />
      <meta property="og:image:height" content={String(socialSize.height)} />
      <meta property="og:image:alt" content={pictureText} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={`${title} – ${portal.name}`} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={picture} />
      <meta name="twitter:image:alt" content={pictureText} />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: no `<` of ours can end the element.
        dangerouslySetInnerHTML={{ __html: escaped(webPage(outline, description)) }}
      />
    </>
  )
}

/** The page’s description in schema.org’s words (https://schema.org/WebPage). */
function webPage({ portal, lang, title, updated }: Outline, description: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: urlOf(portal, lang),
    name: title,
    description,
    inLanguage: lang,
    dateModified: updated,
    publisher: { '@type': 'Organization', name: portal.name, url: portalUrl(portal) },
  }
}

/** JSON in which no text can end the element that it stands in. */
function escaped(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** A language and its country as the Open Graph protocol writes them: `fr_FR`. */
function openGraphLocale(locale: string): string {
  return locale.replaceAll('-', '_')
}
