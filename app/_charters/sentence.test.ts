import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'playwright/test'
import { sentenceHypertext, sentenceText } from './sentence'

const spaces = { before: ': ; ! ? »', after: '«' }

test('No space comes between a sentence’s words and what stands out among them', () => {
  for (const [text, html] of [
    ['Rien.', 'Rien.'],
    ['Cadre (*Privacy Framework*).', 'Cadre (<em>Privacy Framework</em>).'],
    [
      '**Non** : `PREF`, [voir](https://a.example/).',
      '<strong>Non</strong>\u202f: <code>PREF</code>, <a href="https://a.example/">voir</a>.',
    ],
  ] as const) {
    expect(toHtml(sentenceHypertext(text, 'fr', spaces))).toBe(html)
    expect(sentenceText(text, spaces)).toBe(html.replaceAll(/<[^>]+>/g, ''))
  }
})
