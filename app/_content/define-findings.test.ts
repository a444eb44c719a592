import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { defineFindings } from './define-findings'
import { suggestName } from './nearest'

const findings = defineFindings({
  'field-unknown': (name: string, suggestion: string) => ({
    en: [`There is no field \`${name}\`.`, suggestion],
    fr: [`Le champ « ${name} » n’existe pas ; \`${name} :\` non plus.`, suggestion],
  }),
})

test('A message is worded in each language, and so is what is put into it', () => {
  expect(findings['field-unknown']('titel', suggestName('titel', ['title']))).toEqual({
    id: 'field-unknown',
    wordings: {
      en: {
        reason: 'There is no field `titel`.',
        fix: 'Did you mean `title`? Known: `title`.',
      },
      fr: {
        reason: 'Le champ «\u202Ftitel\u202F» n’existe pas\u202F; `titel :` non plus.',
        fix: 'Vouliez-vous écrire `title`\u202F? Possibles\u202F: `title`.',
      },
    },
  })
})

test('A message without its French is a type error', () => {
  // @ts-expect-error: what is tested is that this is refused.
  defineFindings({ 'field-unknown': () => ({ en: ['There is no such field.', 'Remove it.'] }) })
})

test('Each id is lower case with hyphens, and stands for one message in all of the code', () => {
  const sources = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => readFileSync(`app/${file}`, 'utf8'))
  const ids = sources.flatMap((source) =>
    [...source.matchAll(/defineFindings\(\{\n([\s\S]*?)^\}\)/gm)].flatMap(([, body = '']) =>
      [...body.matchAll(/^ {2}'?([^' ]+?)'?: \(/gm)].map(([, id = '']) => id),
    ),
  )
  expect(ids.length).toBeGreaterThan(50)
  expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([])
})
