import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { command, run } from './command'
import { referenceFiles } from './reference/files'

await run(
  command(
    'reference',
    'Brings the tables and JSON Schemas that are made of the schemas up to date, for editors and their programs.',
  ).action(() => {
    for (const [file, text] of referenceFiles((name) => readFileSync(name, 'utf8'))) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, text)
      console.log(file)
    }
  }),
)
