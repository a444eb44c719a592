import { Fragment } from 'react'
import { displayHost } from '../_portals/host'

/** A host for people to read; where it does not fit on a line, it breaks before a dot. */
export function HostName({ host }: { host: string }) {
  return (
    <span className="host">
      {displayHost(host)
        .split(/(?=\.)/)
        .map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: labels may repeat, and never move.
          <Fragment key={index}>
            {index > 0 && <wbr />}
            <span>{label}</span>
          </Fragment>
        ))}
    </span>
  )
}
