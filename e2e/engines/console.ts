import type { RequestListener } from 'node:http'
import type { Site } from '../sites'
import { forwardTo } from './web'

const path = '/console-recorder.js'

/**
 * Answers as a site does, with pages that keep what a console would complain of:
 * `View.complaints` tells it. Drivers do not all hear that, WebKitGTK’s nothing at all
 * and Firefox’s no word of a page’s policy, so the page listens itself, by a script of
 * its own host before all others.
 */
export function recording(site: Site): RequestListener {
  const forward = forwardTo(site, (html) =>
    html.replace('<head>', `<head><script src="${path}"></script>`),
  )
  return (request, response) => {
    if (request.url !== path) return forward(request, response)
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(recorder)
  }
}

/** The same script, for a listener’s own pages. */
export const recorder = `(${record})()`

function record(): void {
  const complaints: string[] = []
  Object.assign(globalThis, { complaints })
  for (const level of ['warn', 'error'] as const) {
    console[level] = (...words: unknown[]) => complaints.push(words.join(' '))
  }
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)))
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    complaints.push(`${effectiveDirective} forbids ${blockedURI}`),
  )
  // What cannot be loaded is told to its element alone, so it is heard on the way there.
  const hear = (event: Event) => {
    const { message, target } = event as ErrorEvent
    complaints.push(message ?? `not loaded: ${(target as Element).outerHTML}`)
  }
  addEventListener('error', hear, { capture: true })
}
