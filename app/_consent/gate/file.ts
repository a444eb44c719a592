import { loadMessages } from '../../_languages/messages'
import type { Found } from '../../_published/site'
import { loadSnapshot } from '../../_published/snapshot'
import bannerStyle from './banner-style.ts?inline'
import { describeGate } from './data'
import codes from './gate.ts?parts=OBJECTION,TRUSTED_TYPES,SIGNALS,BANNER'
import type { GateData } from './portal'

/**
 * The gate of a portal in one of its languages: what it knows as constants, and of
 * its code those parts that the portal needs.
 */
export async function gateFile({ content, portal, lang }: Found): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const snapshot = { ...loadSnapshot(content, portal.id, lang), portal }
  const { gate, look } = portal
  const data: GateData = {
    ...describeGate(content, snapshot, loadMessages(content, lang), renderToStaticMarkup),
    bannerStyle: `${bannerStyle}button{background:${look.accent}}`,
  }
  const parts = {
    OBJECTION: data.objectable.length > 0,
    TRUSTED_TYPES: gate.trustedTypes,
    SIGNALS: data.signals.length > 0,
    BANNER: gate.banner,
  }
  const needed = Object.entries(parts).flatMap(([part, isNeeded]) => (isNeeded ? part : []))
  const code = codes[needed.join()] ?? ''
  const constants = Object.entries(data)
    // What no part of it reads would be sent for nothing.
    .filter(([name]) => new RegExp(`\\b${name}\\b`).test(code))
    .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  // A block, so that the page’s scripts may have the same names.
  return `{const ${constants.join(',')};${code}}\n`
}
