import { addressFromSite } from '../../_addresses/links'
import type { Content } from '../../_content/content'
import type { Messages } from '../../_languages/messages'
import { googleFields } from '../../_portals/gate-settings'
import type { Portal } from '../../_portals/portal'
import { describeErasable } from '../../_published/erasable'
import { decidedCategories, type Snapshot } from '../../_published/snapshot'
import { Banner, StandIn } from './markup'
import type { GateData } from './portal'

/**
 * What the gate of the portal of `snapshot` knows, in its language.
 *
 * @param render Makes HTML of what it shows.
 */
export function describeGate(
  content: Content,
  snapshot: Snapshot,
  messages: Messages,
  render: (markup: React.ReactNode) => string,
): Omit<GateData, 'bannerStyle'> {
  const { portal, lang, revision, categories } = snapshot
  const decided = decidedCategories(snapshot)
  const keys = (decision: string) =>
    categories.filter((category) => category.decision === decision).map(({ id }) => id)
  const { domains, erasable } = describeErasable(content, snapshot)
  return {
    cookie: portal.cookie.name,
    endpoint: addressFromSite(portal, lang, 'consent'),
    choices: addressFromSite(portal, lang, 'choices'),
    revision,
    always: keys('always'),
    asked: decided.map(({ id }) => id),
    consented: keys('consent'),
    objectable: keys('objection'),
    erasable,
    domains: ['', ...domains],
    names: Object.fromEntries(
      decided.map(({ id, inSentence }) => [id, render(<> {inSentence}</>)]),
    ),
    standIn: render(<StandIn snapshot={snapshot} messages={messages} />),
    ...describeSignals(portal),
    banner: render(<Banner snapshot={snapshot} messages={messages} />),
  }
}

function describeSignals({ gate }: Portal): Pick<GateData, 'signals' | 'denied'> {
  const { google, matomo, piano } = gate.signals
  return {
    signals: [
      ...(google ? googleFields.map((field) => [field, google[field] ?? ''] as const) : []),
      ...(matomo?.cookies ? [['CookieConsent', matomo.cookies, true] as const] : []),
      ...(matomo?.tracking ? [['Consent', matomo.tracking, true] as const] : []),
      ...(piano ? [[piano.otherwise, piano.category] as const] : []),
    ],
    denied: google && Object.fromEntries(googleFields.map((field) => [field, 'denied'])),
  }
}
