import { createElement, useState } from 'react'

/** What React writes as it stands: the text of a script, or HTML. */
const asWritten = (text: string) => ({
  dangerouslySetInnerHTML: { __html: text },
})

const held = { type: 'text/plain', 'data-category': 'statistics' }

const inline = (name: string) =>
  createElement('script', { ...held, ...asWritten(`(window.ran ??= []).push('${name}')`) })

const html = (text: string) => createElement('div', asWritten(text))

/**
 * A portal’s page that React writes on the server and takes up in the browser: scripts are
 * elements, and what shows something is the HTML of an element of its own.
 */
export function View() {
  const [number, setNumber] = useState(1)
  const turn = () => setNumber(number + 1)
  return createElement(
    'main',
    null,
    inline('first'),
    createElement('script', { ...held, 'data-src': '/slow.js' }),
    createElement('button', { type: 'button', onClick: turn }, `Page ${number}`),
    html('<template data-category="statistics"><p>Recommandé</p></template>'),
    number < 3 &&
      html('<iframe title="Film" data-category="third-party" data-src="/film"></iframe>'),
    createElement('section', { key: number }, inline(`page${number}`)),
  )
}

/** The same as a whole document. */
export function Whole() {
  return createElement(
    'html',
    { lang: 'fr' },
    createElement(
      'head',
      null,
      createElement('title', null, 'Portail'),
      createElement('script', { src: '/cookies/gate.js' }),
    ),
    createElement(
      'body',
      null,
      createElement(View),
      createElement('script', { src: '/view.js', defer: true }),
    ),
  )
}
