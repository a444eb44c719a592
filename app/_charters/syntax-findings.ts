import { defineFindings } from '../_content/define-findings'

/** Which mark makes a text unreadable. */
export const syntaxFindings = defineFindings({
  'text-unreadable': () => ({
    en: ['This cannot be read as MDX.', 'Write a plain < as &lt; and a plain { as &#123;.'],
    fr: [
      'Ceci ne peut pas être lu comme du MDX.',
      'Écrivez un simple < sous la forme &lt; et une simple { sous la forme &#123;.',
    ],
  }),
  'brace-unclosed': () => ({
    en: [
      'This { is never closed.',
      'Remove it; write a plain { as &#123; and a comment as {/* … */}.',
    ],
    fr: [
      'Cette { n’est jamais fermée.',
      'Retirez-la ; écrivez une simple { sous la forme &#123; et un commentaire entre {/* … */}.',
    ],
  }),
  'attribute-without-quotes': () => ({
    en: ['The value of an attribute stands between straight quotes.', 'Write it as name="value".'],
    fr: ['La valeur d’un attribut se met entre guillemets droits.', 'Écrivez nom="valeur".'],
  }),
  'tag-unfinished': () => ({
    en: [
      'This < begins no component: there is no > after it.',
      'Write a plain < as &lt;; a component is written as <Name /> or <Name>…</Name>.',
    ],
    fr: [
      'Ce < ne commence aucun composant : aucun > ne le suit.',
      'Écrivez un simple < sous la forme &lt; ; un composant s’écrit <Nom /> ou <Nom>…</Nom>.',
    ],
  }),
  'tag-broken': (found: string) => ({
    en: [
      `This < begins no component: \`${found}\` cannot stand where it does.`,
      'Write a plain < as &lt;; a component is written as <Name /> or <Name>…</Name>.',
    ],
    fr: [
      `Ce < ne commence aucun composant : \`${found}\` n’a pas sa place là où il est.`,
      'Écrivez un simple < sous la forme &lt; ; un composant s’écrit <Nom /> ou <Nom>…</Nom>.',
    ],
  }),
  'component-unclosed': (opening: string, instead: string) => ({
    en: [`${opening} is never closed.`, instead],
    fr: [`${opening} n’est jamais fermé.`, instead],
  }),
  'tag-closes-nothing': (tag: string) => ({
    en: [
      `${tag} closes nothing.`,
      'Remove it, or write the opening tag before its text, in the same paragraph.',
    ],
    fr: [
      `${tag} ne ferme rien.`,
      'Retirez-le, ou écrivez la balise ouvrante devant son texte, dans le même paragraphe.',
    ],
  }),
  'tag-unreadable': (tag: string) => ({
    en: [
      `${tag} is no closing tag that can be read.`,
      'Remove it, or write the opening tag before its text, in the same paragraph.',
    ],
    fr: [
      `${tag} n’est pas une balise fermante lisible.`,
      'Retirez-la, ou écrivez la balise ouvrante devant son texte, dans le même paragraphe.',
    ],
  }),
})
