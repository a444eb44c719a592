import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'playwright/test'
import { openContent } from '../_content/content'
import { listProblems } from '../_content/problems'
import { Report } from '../_content/report'
import { loadMessages } from '../_languages/messages'
import { toHypertext } from './hypertext'
import { parseMarkdown } from './markdown'

/** What is said of a text: the severity and kind of each finding. */
function check(text: string): string[] {
  const report = new Report({ path: 'cookies.fr.mdx', text })
  parseMarkdown(report)
  return listProblems(report.findings).map(
    ({ severity, id }) => `${severity} ${id.replace(/:.*/s, '')}`,
  )
}

/** Texts that show what they say, by what is like a slip in them. */
const honest: Record<string, string> = {
  headings:
    '## Durées\n\n##\tAvec une tabulation\n\n### Niveau 3 ###\n\nTitre souligné\n---\n\n#RGPD #cookies',
  'words with a number sign': 'C#, F#, n#2 et le ticket #12 ;\n\\#Confidentialité\n\n`##Titre`',
  lists: '- un\n  - deux\n\n* trois\n+ quatre\n\n1. cinq\n1) six\n\n   suite\n\n-\tsept',
  'dashes in a sentence':
    'Évry-Courcouronnes\n– Grand Paris Sud — une incise\n— et sa fin – ne sont pas une liste.',
  'who says something': '— Victor Hugo\n\n&ndash; Une ligne qui commence par un tiret.\n\n– 5 °C',
  'numbers at the beginning of a line':
    'Selon l’article\n5. Les cookies\ngardés en\n2026. Suite.\n\n2026\\. Une année.',
  'lines that are kept apart': '☎ 01 02 03 04 05\\\n✉ dpo@exemple.fr\n\na) un seul point',
  'signs beside a word': '→ Voir la charte\n\n✓ Oui\n\n| Sens |\n| --- |\n| • un |\n| – |\n| → |',
  'plain emphasis':
    '**Durée** : *treize* mois, __tiers__, _et/ou_, ~~ancien~~, ***tout***, **a**b, in*croy*able.',
  'emphasis within emphasis':
    '**Le terme _cookie_**, *_mot_*, **_mot_**, _Google Analytics_, _RGPD_, *v1st*, *_ga*.',
  'stars of notes':
    'Prix* hors taxes ; champ * obligatoire (*).\n\n\\* Sauf mention. *Hors options.\n\n*\u00A0Une note.',
  arithmetic: '2 * 3 * 4 = 24, 5*3 = 15, 2**3 = 8, x^2, a_b_c, 1 < 2 ~ 3'.replace('<', '&lt;'),
  'masked words': 'Mot de passe : ****, code ***** ou \\*\\*\\*.',
  'names that are shown whole':
    '_ga, _gid et __cf_bm ; __utma, __Secure-3PSID, visid_incap_* et incap_ses_* ; *.exemple.fr ; `_pk_id.*`, `__Host-x__`',
  tildes: '6~13 mois, env. ~6 mois ou ~7 mois ; ~/dossier, a ~ b, \\~texte\\~',
  brackets:
    '[sic] (voir plus bas), […] (1), [1] (https://exemple.fr/a), [texte] (parenthèse), f(x)[0], (a)[b], \\[x] (/y)',
  links:
    '[a](https://exemple.fr/a_(b)), [b](/ "titre") (c), ![d](/assets/icon.svg) [e][f]\n\n[f]: https://exemple.fr',
  'bare addresses':
    'https://exemple.fr/a_b*c, (https://exemple.fr/a), « https://exemple.fr/b », https://fr.wikipedia.org/wiki/L’Haÿ-les-Roses, https://fr.wikipedia.org/wiki/A_(b). dpo@exemple.fr, «dpo@exemple.fr», www.exemple.fr ; **https://exemple.fr**',
  tables:
    '|        | Durée |\n| :----- | ----: |\n| Matomo | 13<br>mois |\n| Court |\n| Vide | 1 | |\n\nL’un | l’autre | rien\n\n| seul |',
  'French spaces':
    '\u00AB\u202FOui\u202F\u00BB\u202F: 13\u00A0mois\u00A0; 5\u202F€.\n\nUne phrase\u00A0:\n\u00A0\u00A0sa suite.',
  'code and comments':
    '~~~\n##Titre\n• un\n** gras **\n~~~\n\n{/* TODO : ##Titre • ** a ** */}\n\n`[À COMPLÉTER]` &lt;!-- x --&gt;',
  'paragraphs of lists':
    '- un\n\n  suite\n\n  - deux\n\n    suite\n\n1. trois\n\n   > citation\n\n10. quatre\n\n    suite',
  'words of wishes':
    'Le formulaire à compléter, les durées à définir avec vous, TODOS, le XXIe siècle.',
}

for (const [name, text] of Object.entries(honest)) {
  test(`Nothing is said of ${name}`, () => expect(check(text)).toEqual([]))
}

/** Texts of which each is one slip. */
const slips: Record<string, string[]> = {
  'error heading-mark': [
    '##Titre',
    '##\u00A0Titre',
    '#\u202FTitre',
    'Texte\n###Titre',
    '> ##Titre',
    '＃ Titre',
  ],
  'warning heading-mark-or-word': ['#Confidentialité'],
  'error heading-too-deep': ['#######Titre', '####### Titre'],
  'error list-mark': [
    '-\u00A0un',
    '•un',
    '• un',
    '- a\n  ◦ b',
    '-un',
    'Liste :\n▪\tun',
    '+\u202Fun',
    '> • un',
  ],
  'warning list-number': ['1.Un', '1)\u00A0un', '12.\u202FUn'],
  'warning list-dash': ['– un', '– « un »', '‒ un'],
  'warning list-of-lines': [
    '→ un\n→ deux',
    '— un\n— deux',
    'Voici :\n1° un\n2° deux',
    '(1) un\n(2) deux',
    'a) un\r\nb) deux',
  ],
  'error no-break-indent': ['- un\n\u00A0\u00A0- deux', '\u00A0| a', 'a\n\u202F1. un'],
  'warning no-break-indent': ['\u00A0\u00A0Texte'],
  'error emphasis-padded': [
    '** gras **',
    '**gras **',
    'a ** gras**',
    '__ gras __',
    '~~ gras ~~',
    '**\u00A0gras\u00A0**',
    '| ** a ** |\n| - |',
  ],
  'warning emphasis-padded': ['*gras *', 'un _gras _.'],
  'error emphasis-glued': ['**gras :**texte', 'mot**« gras »** fin'],
  'error emphasis-full-width': ['＊＊gras＊＊'],
  'error emphasis-unclosed': ['**gras', 'un **gras et la suite', '~~barré'],
  'warning emphasis-unclosed': ['gras** : suite'],
  'warning strike-single': ['un ~mot~ barré'],
  'error link-parted': [
    '[a] (https://b.fr)',
    '[a]\u00A0(/b)',
    '[a]\n(#b)',
    '[a] (dpo@b.fr)',
    '(a)[https://b.fr]',
    '![a] (/assets/b.svg)',
    '［a］（https://b.fr）',
  ],
  'error link-around-link': ['[a [b](https://c.fr) d](https://e.fr)'],
  'error task-box': ['- [ ] un', '- [x] un', '1. [X] un', '- [] un', '[ ] un'],
  'error table-without-rule': ['| a | b |\n| 1 | 2 |', '| a | b |\n| - |\n| 1 | 2 |'],
  'error table-head-empty': ['| | |\n| - | - |\n| a | b |'],
  'error table-row-too-long': ['| a |\n| - |\n| 1 | 2 |'],
  'error name-altered': [
    '_pk_id.*, _pk_ses.* et',
    '__Host-a__',
    '_ga_* et',
    '2*3*4',
    'client*e et usager*e',
    'a_*, b_*.',
  ],
  'warning name-or-emphasis': ['_ga_', '_v1st_', '_gat_UA-1_', '__utma__'],
  'error address-with-mark': [
    '«https://a.fr»',
    '“https://a.fr/b”',
    '(voir https://a.fr/…)',
    '« www.a.fr», fin',
    'https://a.fr/|b',
  ],
  'error note-in-heading': ['## Un[^1]\n\n[^1]: a'],
  'warning heading-by-underline': ['Fin du texte.\n---', 'Un\ndeux\n---'],
  'warning indented-code': ['    code', '- a\n\n      b', '\tcode'],
  'error placeholder': ['[À COMPLÉTER]', '## TBD', '| a |\n| - |\n| à définir |'],
  'warning placeholder-or-word': ['Durée : XXX mois'],
  'error address-in-angle-brackets': ['<https://a.fr>', '<dpo@a.fr>', '<www.a.fr>', '<a.fr>'],
  'error comment-of-html': ['<!-- a -->', 'a <!-- b\nc --> d'],
  'error comment-of-html-unclosed': ['a <!-- b'],
}

for (const [said, texts] of Object.entries(slips)) {
  const [severity = '', id = ''] = said.split(' ')
  test(`Named as ${severity === 'error' ? 'an error' : 'a warning'}: ${id}`, () => {
    for (const text of texts) {
      const found = check(text)
      expect(found.length, text).toBeGreaterThan(0)
      expect(new Set(found), text).toEqual(new Set([said]))
    }
  })
}

test('A tilde strikes nothing out, a cell has lines, and columns are aligned', () => {
  const table = '| Outil | Durée |\n| :-: | --: |\n| a<br>b | 6~13 mois |'
  const report = new Report({ path: 'cookies.fr.mdx', text: `12~25 mois, ~~non~~\n\n${table}` })
  const { tree } = parseMarkdown(report)
  const content = openContent()
  const html = toHtml(toHypertext(tree, 'fr', loadMessages(content, 'fr')))
  expect(report.findings).toEqual([])
  expect(html).toContain('<p>12~25 mois, <del>non</del></p>')
  expect(html).toContain('<th data-align="center">Outil</th>')
  expect(html).toContain('<td data-align="center">a<br>b</td>')
  expect(html).toContain('<td data-align="right">6~13 mois</td>')
})
