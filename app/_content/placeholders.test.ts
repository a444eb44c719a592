import { expect, test } from 'playwright/test'
import { findPlaceholders } from './placeholders'

const surely = [
  '[À COMPLÉTER]',
  '[a completer par le DPO]',
  'Le responsable est [à définir].',
  'à renseigner',
  '« À préciser »…',
  'À VALIDER.',
  '[TODO]',
  'TBD',
  'XXX',
  'TODO : dates',
  'FIXME: dates',
  'Lorem ipsum dolor',
  'To be confirmed',
  '[to be translated]',
]

const maybe = [
  'Durée (à préciser)',
  'Cliquez sur « à valider ».',
  'Conservation : XXX mois',
  'xxx@exemple.fr',
  'Le XX/XX/XXXX',
  'Relire TODO',
  'Depuis ???',
  'Fait à ____, le ____',
  '[NOM DU PORTAIL]',
  '[nom de l’organisme]',
  '[your name of choice]',
]

const neither = [
  'Le formulaire à compléter est en ligne.',
  'Les durées restent à définir avec vous.',
  'Que faire ?? Rien…',
  'Todos los derechos; toda la vida; TODOS',
  'Le XXIe siècle, le XXe, la Xbox',
  '_gat_UA-XXXX, _ga_XXXXXXXX, visid_incap_XXXX',
  'www.xxx-exemple.fr',
  '[sic], […], [1], [RGPD], [CNIL], [2026-01]',
  '[NOTRE CHARTE](https://exemple.fr)',
  'Un nom de domaine, une date de fin, un titre',
  'C’est à vous de le compléter.',
  'To be or not to be; things to do',
]

test('What is still to be written is found, and whether that is sure', () => {
  for (const text of surely) {
    expect(findPlaceholders(text), text).toMatchObject([{ sure: true }])
  }
  for (const text of maybe) {
    const found = findPlaceholders(text)
    expect(found.length, text).toBeGreaterThan(0)
    expect(
      found.every(({ sure }) => sure),
      text,
    ).toBe(false)
  }
})

test('What only resembles it is left alone', () => {
  for (const text of neither) expect(findPlaceholders(text), text).toEqual([])
})

test('A placeholder is found where it stands', () => {
  expect(findPlaceholders('Par [À COMPLÉTER], TODO: le XXX')).toEqual([
    { index: 4, written: '[À COMPLÉTER]', sure: true },
    { index: 19, written: 'TODO:', sure: true },
    { index: 28, written: 'XXX', sure: false },
  ])
})
