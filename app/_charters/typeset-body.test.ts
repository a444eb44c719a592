import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { Report } from '../_content/report'
import { loadMessages } from '../_languages/messages'
import { toHypertext } from './hypertext'
import { parseMarkdown } from './markdown'

const content = openContent()

/** The HTML of a text in `lang`, with `_` for the narrow space. */
function html(written: string, lang = 'fr'): string {
  const { tree } = parseMarkdown(new Report({ path: 'cookies.fr.mdx', text: written }))
  return toHtml(toHypertext(tree, lang, loadMessages(content, lang))).replaceAll('\u202F', '_')
}

test('A French text is set across its links and emphases', () => {
  expect(html('Les **nôtres**: [ceci](https://a.example/?a=1) ; *cela*!')).toBe(
    '<p>Les <strong>nôtres</strong>_: <a href="https://a.example/?a=1">ceci</a>_; <em>cela</em>_!</p>',
  )
  expect(html('Sur la plateforme <PlatformLink /> ?')).toContain('</PlatformLink>_?')
  expect(html('Sur <PlatformLink />?')).toContain('</PlatformLink>_?')
  expect(html('## Un titre?')).toBe('<h2>Un titre_?</h2>')
})

test('Code, addresses and other languages’ terms are left alone', () => {
  expect(html('Écrire `a ? b : c !` !')).toBe('<p>Écrire <code>a ? b : c !</code>_!</p>')
  expect(html('~~~\na ? b\n~~~')).toContain('a ? b')
  expect(html('Voir https://a.example/ ?')).toContain('>https://a.example/</a>_?')
  expect(html('«<i lang="en">what ? « so »</i>»')).toBe('<p>«_<i lang="en">what ? « so »</i>_»</p>')
})

test('Where a paragraph ends, its sentence does', () => {
  expect(html('Un\n\n? deux')).toBe('<p>Un</p>\n<p>? deux</p>')
})

test('An English text stays as it is written', () => {
  expect(html('What ? «Yes»: no!', 'en')).toBe('<p>What ? «Yes»: no!</p>')
})
