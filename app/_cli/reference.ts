import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from './environment'
import { referenceFiles } from './reference/files'

/** `npm run reference`: brings what is made of the schemas up to date, for editors and their programs. */
await runCommand(() => {
  for (const [file, text] of referenceFiles((name) => readFileSync(name, 'utf8'))) {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(file)
  }
})
