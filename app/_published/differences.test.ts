import { expect, test } from 'playwright/test'
import { compareStatements, isSame } from './differences'
import type { StatementIn } from './statement'

const stated: StatementIn = {
  url: 'https://data.example.fr/',
  title: 'Charte cookies',
  updated: '2026-01-01',
  introduction: 'Choisissez.',
  refusal: 'Rien ne change.',
  categories: [{ id: 'statistics', name: 'Mesure', purpose: 'Compter.', decision: 'Avec accord' }],
  cookies: [
    { name: 'session', provider: 'A', purpose: 'Rester connecté.', lifetime: '2 jours' },
    { name: '_pk_id.*', provider: 'Matomo', purpose: 'Compter.', lifetime: '25 mois' },
  ],
  text: ['# Titre', 'Cette page dit tout.', '- Un point', 'Fin.'],
}

test('The same is the same, whatever the day', () => {
  expect(isSame(compareStatements(stated, { ...stated, updated: '2026-02-02' }))).toBe(true)
})

test('A cookie is added, removed, or changed field by field', () => {
  const [session, measure] = stated.cookies
  const cookies = [
    { ...measure, lifetime: '13 mois', thirdParty: 'Personne' },
    { name: 'video', purpose: 'Reprendre la lecture.' },
  ]
  expect(compareStatements(stated, { ...stated, cookies }).cookies).toEqual([
    {
      change: 'changed',
      name: '_pk_id.*',
      purpose: 'Compter.',
      fields: [
        { field: 'lifetime', before: '25 mois', after: '13 mois' },
        { field: 'thirdParty', before: undefined, after: 'Personne' },
      ],
    },
    { change: 'added', name: 'video', purpose: 'Reprendre la lecture.', fields: [] },
    { change: 'removed', name: 'session', purpose: session?.purpose, fields: [] },
  ])
})

test('The same name elsewhere is another cookie', () => {
  const cookies = [{ ...stated.cookies[0], domain: 'tiers.example' }, ...stated.cookies.slice(1)]
  const changes = compareStatements(stated, { ...stated, cookies }).cookies
  expect(changes.map(({ change }) => change)).toEqual(['added', 'removed'])
})

test('A block that takes the place of another is that one, changed word by word', () => {
  const text = ['# Titre', 'Cette charte dit presque tout.', '- Un point', 'Un ajout.', 'Fin.']
  const changes = compareStatements(stated, { ...stated, text }).text
  expect(changes.map(({ change }) => change)).toEqual(['changed', 'added'])
  const read = (kept: 'added' | 'removed') =>
    changes[0]?.words
      .filter(({ change }) => !change || change === kept)
      .map(({ words }) => words)
      .join('')
  expect(read('removed')).toBe('Cette page dit tout.')
  expect(read('added')).toBe('Cette charte dit presque tout.')
})

test('Titles, the form and categories are told apart', () => {
  const [category] = stated.categories
  const after = {
    ...stated,
    title: 'Politique de cookies',
    categories: category ? [{ ...category, name: 'Audience' }] : [],
  }
  const { facts, categories } = compareStatements(stated, after)
  expect(facts).toEqual([
    { field: 'title', before: 'Charte cookies', after: 'Politique de cookies' },
  ])
  expect(categories[0]?.fields).toEqual([{ field: 'name', before: 'Mesure', after: 'Audience' }])
})
