import type { EditorLanguage } from '../_content/localized'
import { command, readEnvironment, run } from './command'
import { startReloadServer } from './dev/reload-server'
import { langOption } from './editor-language'
import { claimPort, startServer } from './start-server'

await run(
  command(
    'dev',
    'Serves the site on PORT (3000) while its content and code are worked on; open pages follow what is saved.',
  )
    .addOption(langOption())
    .action(async ({ lang }: { lang: EditorLanguage }) => {
      const { content, port } = readEnvironment()
      await claimPort(port)
      const reload = await startReloadServer([content.folder, 'app', 'public'])
      try {
        await startServer('dev', content, port, {
          DIRECTORY: '1',
          RELOAD_SERVER: reload.address,
          EDITOR_LANGUAGE: lang,
        })
      } finally {
        await reload.close()
      }
    }),
)
