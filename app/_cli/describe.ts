import { runCommand } from './environment'
import { describeSite } from './impact/description'

/**
 * A step of `npm run impact`, which starts it once for each of the two content
 * folders, the other one as its argument: what is read is remembered for the
 * life of a process.
 */
await runCommand(() => {
  process.send?.(describeSite(process.argv[2]))
})
