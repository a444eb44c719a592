import type { EditorLanguage } from '../_content/localized'
import { hasErrors } from '../_content/report'
import { ContentError } from '../_content/result'
import { listPortals } from '../_portals/portals'
import { editionName, findUnlisted, readHistory } from '../_published/history'
import { command, readEnvironment, run } from './command'
import { langOption } from './editor-language'
import { showProgress } from './print/progress'
import { describeNext, writeEdition } from './record/edition'
import { takePictures } from './record/pictures'
import { wordsIn } from './record/words'

interface Options {
  pictures?: string
  lang: EditorLanguage
}

await run(
  command(
    'record',
    'Writes an edition of each portal that publishes something else than in its last one.',
  )
    .option('--pictures <folder>', 'take pictures there of what was built, of each new edition')
    .addOption(langOption())
    .allowExcessArguments(false)
    .action(async ({ pictures, lang }: Options) => {
      const { content, now } = readEnvironment()
      const words = wordsIn[lang]
      const portals = listPortals(content)
      // Nothing is written beside what is wrong.
      const findings = portals.flatMap(({ id }) => {
        const { value, findings } = readHistory(content, id)
        const unlisted = findUnlisted(content, id)
        // What was cut off is written anew; more than that was never left by it.
        const isNext = unlisted[0]?.source.path.endsWith(
          `/${editionName((value?.files.length ?? 0) + 1)}`,
        )
        return [...findings, ...(unlisted.length === 1 && isNext ? [] : unlisted)]
      })
      if (hasErrors(findings)) throw new ContentError(findings)
      const progress = showProgress()
      const next = portals.flatMap((portal, index) => {
        progress(index, portals.length)
        return describeNext(content, portal, now) ?? []
      })
      progress(portals.length, portals.length)
      for (const edition of next) writeEdition(content, edition)
      for (const { portal, edition, date } of next) console.log(words.wrote(portal, edition, date))
      console.log(words.total(next.length, portals.length))
      if (pictures) await takePictures(pictures, content, next, words)
    }),
)
