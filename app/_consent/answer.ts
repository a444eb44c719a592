import { stringifySetCookie } from 'cookie'
import { toHtml } from 'hast-util-to-html'
import type { Interface } from '../_languages/interface'
import { type Choice, cookieName, lifetimeInDays, serializeChoice } from './preferences'

/**
 * The `Set-Cookie` header for `choice`. Without `Domain` it stays on its host:
 * a domain shared by several portals would carry one’s choice to another. Not
 * `HttpOnly`: the portal’s own scripts read it.
 */
export function setCookie(choice: Choice): string {
  return stringifySetCookie(
    {
      name: cookieName,
      value: serializeChoice(choice),
      maxAge: lifetimeInDays * 86_400,
      path: '/',
      sameSite: 'lax',
      secure: true,
    },
    // The value has no character that a cookie may not have, and stays readable.
    { encode: (value) => value },
  )
}

/**
 * `Set-Cookie` headers that take away what a sibling of `host` (as the header of
 * that name has it, perhaps with a port) may have stored for
 * the domains above it: beside it, the host's own cookie would not be believed.
 */
export function clearParents(host: string): string[] {
  const labels = host.replace(/\.?(:.*)?$/, '').split('.')
  return labels.slice(1, -1).map((_, index) =>
    stringifySetCookie({
      name: cookieName,
      value: '',
      domain: labels.slice(index + 1).join('.'),
      path: '/',
      maxAge: 0,
      secure: true,
    }),
  )
}

interface Page {
  lang: string
  say: Interface
  title: string
  explanation: string
  /** Where to go on; absent where there is nothing. */
  link?: { href: string; text: string }
}

/** A short page of HTML, for an answer that no page of the tree can give. */
export function answerPage(
  status: number,
  { lang, say, title, explanation, link }: Page,
  headers: Record<string, string> = {},
): Response {
  const html = toHtml([
    { type: 'doctype' },
    element('html', { lang, dir: say.direction }, [
      element('head', {}, [
        element('meta', { charSet: 'utf-8' }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'robots', content: 'noindex' }),
        element('meta', { name: 'color-scheme', content: 'light dark' }),
        element('title', {}, [text(title)]),
      ]),
      element('body', {}, [
        element('main', {}, [
          element('h1', {}, [text(title)]),
          element('p', {}, [text(explanation)]),
          ...(link
            ? [element('p', {}, [element('a', { href: link.href }, [text(link.text)])])]
            : []),
        ]),
      ]),
    ]),
  ])
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}

function element(
  tagName: string,
  properties: Record<string, string>,
  children: Child[] = [],
): Child {
  return { type: 'element' as const, tagName, properties, children }
}

function text(value: string): Child {
  return { type: 'text' as const, value }
}

type Child = import('hast').ElementContent
