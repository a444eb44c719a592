import { displayHost } from '../../_portals/host'
import type { Portal } from '../../_portals/portal'
import { drawable } from './fonts'

/** What pictures call a portal: its name, or its address where no letter of that can be drawn. */
export function drawableName({ name, hosts }: Portal): string {
  return drawable(name) || displayHost(hosts[0])
}
