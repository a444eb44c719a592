import { readEnvironment, runCommand } from './environment'
import { claimPort, serve, untilStopped } from './next'

/** `npm run dev`: serves the site while its code and content are worked on. */
await runCommand(async () => {
  const { port } = readEnvironment()
  await claimPort(port)
  await untilStopped(serve('dev', port))
})
