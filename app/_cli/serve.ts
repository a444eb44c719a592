import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { command, readEnvironment, run } from './command'
import { claimPort, startServer } from './start-server'

await run(
  command(
    'serve',
    'Serves what `npm run build` has built on PORT (3000) of the address HOST (all of the machine’s), and prints a link for each portal. DIRECTORY=1 adds the list of portals on localhost.',
  ).action(async () => {
    const { content, port } = readEnvironment()
    const address = readAddress()
    if (!existsSync(path.join(process.env.DIST_DIR || '.next', 'BUILD_ID'))) {
      throw new Error('Nothing is built yet. Run npm run build first.')
    }
    await claimPort(port, address)
    const { DIRECTORY = '' } = process.env
    await startServer('start', content, port, { HOST: address, DIRECTORY })
  }),
)

/**
 * The address that `HOST` names; empty for all that the machine has. No other command looks
 * there: some shells have it say what the machine is called.
 *
 * @throws Error when it is no address.
 */
function readAddress(): string {
  const { HOST: address = '' } = process.env
  if (address === '' || isIP(address)) return address
  throw new Error(
    `HOST is "${address}"; it must be an address of this machine such as 127.0.0.1, or left unset for all of them.`,
  )
}
