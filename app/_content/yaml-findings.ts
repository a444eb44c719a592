import { defineFindings } from './define-findings'

/** Why a file of YAML cannot be read, whatever it is about. */
export const yamlFindings = defineFindings({
  'field-twice': () => ({
    en: ['There is another field of this name.', 'Remove one of them, or correct its name.'],
    fr: ['Un autre champ porte déjà ce nom.', 'Retirez l’un des deux, ou corrigez son nom.'],
  }),
  'field-name-not-plain': () => ({
    en: [
      'The name of a field is a list or a group of fields.',
      'Write a plain name; a text that begins with [ or { needs quotes.',
    ],
    fr: [
      'Le nom d’un champ est une liste ou un groupe de champs.',
      'Écrivez un nom simple ; un texte qui commence par [ ou { se met entre guillemets droits.',
    ],
  }),
  'yaml-second-colon': () => ({
    en: [
      'There is a second colon in this line.',
      'Put the text between quotes, or the second field on a line of its own.',
    ],
    fr: [
      'Il y a un second deux-points dans cette ligne.',
      'Mettez le texte entre guillemets droits, ou le second champ sur une ligne à lui.',
    ],
  }),
  'yaml-colon-without-space': () => ({
    en: [
      'No space follows the colon, so this is no field.',
      'Write a space between the colon and the value.',
    ],
    fr: [
      'Aucune espace ne suit le deux-points : ce n’est donc pas un champ.',
      'Écrivez une espace entre le deux-points et la valeur.',
    ],
  }),
  'yaml-line-without-field': () => ({
    en: [
      'This line is no field.',
      'Write it as `name: value`; what continues a text begins further right than its field.',
    ],
    fr: [
      'Cette ligne n’est pas un champ.',
      'Écrivez-la sous la forme `nom: valeur` ; la suite d’un texte commence plus à droite que son champ.',
    ],
  }),
  'yaml-indentation': () => ({
    en: [
      'This line begins neither below the one that it belongs to nor below its neighbours.',
      'Begin fields of one group, and entries of one list, in the same column.',
    ],
    fr: [
      'Cette ligne n’est alignée ni sur ce dont elle fait partie ni sur ses voisines.',
      'Faites commencer dans la même colonne les champs d’un groupe et les éléments d’une liste.',
    ],
  }),
  'yaml-tab': () => ({
    en: ['A tab begins this line.', 'Indent it by spaces.'],
    fr: ['Cette ligne commence par une tabulation.', 'Décalez-la par des espaces.'],
  }),
  'yaml-list-beside-name': () => ({
    en: [
      'A list begins on the line of its field.',
      'Begin it on the next line; a text that begins with - needs quotes.',
    ],
    fr: [
      'Une liste commence sur la ligne de son champ.',
      'Commencez-la à la ligne suivante ; un texte qui commence par - se met entre guillemets droits.',
    ],
  }),
  'yaml-bracket-unclosed': (bracket: string) => ({
    en: [
      'This list or group is not closed before what follows it.',
      `Write ${bracket} at its end; what stands between begins further right than its field.`,
    ],
    fr: [
      'Cette liste ou ce groupe n’est pas fermé avant la suite.',
      `Écrivez ${bracket} à la fin ; ce qui est entre les deux commence plus à droite que son champ.`,
    ],
  }),
  'yaml-quote-unclosed': (quote: string, within: string) => ({
    en: [
      'This quote is never closed.',
      `Write ${quote} at the end of the text; within it, ${within} stands for ${quote}.`,
    ],
    fr: [
      'Ce guillemet n’est jamais fermé.',
      `Écrivez ${quote} à la fin du texte ; à l’intérieur, ${within} donne ${quote}.`,
    ],
  }),
  'yaml-backslash': () => ({
    en: [
      'This backslash means nothing between double quotes.',
      'Write \\\\ for a plain one, or put the text between single quotes.',
    ],
    fr: [
      'Cette barre oblique inversée ne veut rien dire entre guillemets doubles.',
      'Écrivez \\\\ pour la garder, ou mettez le texte entre apostrophes droites.',
    ],
  }),
  'yaml-text-needs-quotes': (mark: string) => ({
    en: [`A text without quotes cannot begin with ${mark}.`, 'Put the text between quotes.'],
    fr: [
      `Un texte sans guillemets ne peut pas commencer par ${mark}.`,
      'Mettez le texte entre guillemets droits.',
    ],
  }),
  'yaml-after-value': () => ({
    en: [
      'The value has ended before this.',
      "Within quotes, write \\\" for \" and '' for '; write anything else on a line of its own.",
    ],
    fr: [
      'La valeur se termine avant ceci.',
      "Entre guillemets, écrivez \\\" pour \" et '' pour ' ; mettez toute autre chose sur sa propre ligne.",
    ],
  }),
  'yaml-type': () => ({
    en: ['A type (!) is refused.', 'Remove it; a text that begins with ! needs quotes.'],
    fr: [
      'Un type (!) est refusé.',
      'Retirez-le ; un texte qui commence par ! se met entre guillemets droits.',
    ],
  }),
  'yaml-alias': () => ({
    en: [
      'A text with * stands here without quotes, or values are repeated by names (&, *).',
      'Put the text between quotes, or write the values out.',
    ],
    fr: [
      'Un texte avec * est écrit ici sans guillemets, ou des valeurs sont répétées par leur nom (&, *).',
      'Mettez le texte entre guillemets droits, ou écrivez les valeurs en toutes lettres.',
    ],
  }),
  'yaml-two-documents': () => ({
    en: [
      'A line --- or ... divides the file in two.',
      'Remove it: all the fields belong to one file.',
    ],
    fr: [
      'Une ligne --- ou ... coupe le fichier en deux.',
      'Retirez-la : tous les champs forment un seul ensemble.',
    ],
  }),
  'yaml-unreadable': () => ({
    en: [
      'This is not valid YAML.',
      'Check the indentation, the quotes, the brackets and the colons around this place.',
    ],
    fr: [
      'Ce n’est pas du YAML valide.',
      'Vérifiez le décalage des lignes, les guillemets, les crochets et les deux-points à cet endroit.',
    ],
  }),
})
