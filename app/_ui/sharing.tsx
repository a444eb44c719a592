import type { Charter } from '../_charters/charter'
import { shortAnswer } from '../_charters/short-answer'
import { interfaceIn } from '../_languages/interface'
import { charterUrl, type Portal, portalUrl } from '../_portals/portal'
import { socialImageUrl } from './images/social-address'
import { socialSize } from './images/social-image'

interface SharingProps {
  portal: Portal
  charter: Charter
  /** Language of the page. */
  lang: string
}

/** What the head of a charter tells search engines, and sites that show a link to it. */
export function Sharing({ portal, charter, lang }: SharingProps) {
  const say = interfaceIn(lang)
  const description = shortAnswer(charter, say)
  const picture = socialImageUrl(portal, charter, lang)
  const pictureText = `${portal.name} – ${charter.title} – ${description}`
  const others = portal.languages.filter((language) => language !== lang)
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={charterUrl(portal, lang)} />
      {portal.languages.map((language) => (
        <link
          key={language}
          rel="alternate"
          hrefLang={language}
          href={charterUrl(portal, language)}
        />
      ))}
      <link rel="alternate" hrefLang="x-default" href={charterUrl(portal, portal.languages[0])} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={portal.name} />
      <meta property="og:title" content={charter.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={charterUrl(portal, lang)} />
      <meta property="og:locale" content={localeOf(lang)} />
      {others.map((language) => (
        <meta key={language} property="og:locale:alternate" content={localeOf(language)} />
      ))}
      <meta property="og:image" content={picture} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(socialSize.width)} />
      <meta property="og:image:height" content={String(socialSize.height)} />
      <meta property="og:image:alt" content={pictureText} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={`${charter.title} – ${portal.name}`} />
      <meta name="twitter:description" content={description} />
      <meta name="twitter:image" content={picture} />
      <meta name="twitter:image:alt" content={pictureText} />
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: no `<` of ours can end the element.
        dangerouslySetInnerHTML={{ __html: escaped(webPage({ portal, charter, lang })) }}
      />
    </>
  )
}

/** The page’s description in schema.org’s words (https://schema.org/WebPage). */
function webPage({ portal, charter, lang }: SharingProps) {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url: charterUrl(portal, lang),
    name: charter.title,
    description: shortAnswer(charter, interfaceIn(lang)),
    inLanguage: lang,
    dateModified: charter.updated,
    publisher: { '@type': 'Organization', name: portal.name, url: portalUrl(portal) },
  }
}

/** JSON in which no text can end the element that it stands in. */
function escaped(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** A language and its country as the Open Graph protocol writes them: `fr_FR`. */
function localeOf(lang: string): string {
  return interfaceIn(lang).locale.replaceAll('-', '_')
}
