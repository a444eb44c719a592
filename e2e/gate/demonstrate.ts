// biome-ignore lint/style/noRestrictedImports: it is a command like the others.
import { command, run } from '../../app/_cli/command'
import { stop } from '../process-group'
import { serve } from '../serve-sites'
import { fixture } from '../sites'
import { portalHost, serveDemonstration } from './demonstration'

await run(
  command(
    'demonstration',
    'Builds and serves a made-up portal that embeds the gate, with its charter and a host of another organisation, to look at in a browser.',
  )
    .option('--port <number>', 'where the portal answers', '3200')
    .allowExcessArguments(false)
    .action(async ({ port }: { port: string }) => {
      console.log('Building its charter …')
      const group = await serve(fixture)
      const hosts = await serveDemonstration(fixture, Number(port))
      console.log(`Démonstration: http://${portalHost}.localhost:${hosts.port}/`)
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, async () => {
          hosts.close()
          await stop(group)
        })
      }
    }),
)
