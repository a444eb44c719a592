import { type Address, localSuffix } from '../../../_addresses/address'
import { outcomePath, pathOf } from '../../../_addresses/links'
import { clearCookies } from '../../../_consent/clear-cookies'
import { serializeChoice, valuesOf } from '../../../_consent/preferences'
import { type Problem, readConsentRequest } from '../../../_consent/request'
import { setCookie } from '../../../_consent/set-cookie'
import { handle, respondNotFound } from '../../../_http/handler'
import { dataHeaders, respondWithPage } from '../../../_http/response'
import { dayIn } from '../../../_portals/time-zone'
import { findRequested, type Requested } from '../../../_published/request'
import { decidedCategories } from '../../../_published/snapshot'
import { MessagePage } from '../../../_ui/message-page'

const noStore = { 'cache-control': 'no-store' }
const headers = { ...dataHeaders, ...noStore }

const statuses: Record<Problem, number> = { origin: 403, type: 415, size: 413, malformed: 400 }

/** Stores what the visitor chose, and sends them to the page that shows it. */
export const POST = handle<Address>(async (request, context) => {
  const requested = await findRequested(await context.params, request.headers)
  if (!requested || requested.movedTo) return respondNotFound(request, context)
  const { outline, messages, lang } = requested
  const { portal } = outline

  const offered = decidedCategories(outline).map(({ id }) => id)
  const asked = await readConsentRequest(request, portal, offered)
  // A script stays where it is, and compares what it is told with what is stored.
  const script = request.headers.get('accept')?.includes('application/json')
  if (typeof asked === 'string') {
    if (!script) return refuse(requested, statuses[asked], asked)
    const message = messages.consent.problem[asked]
    return Response.json({ message }, { status: statuses[asked], headers })
  }

  // What was chosen on a page of another revision was offered otherwise.
  if (asked.revision !== outline.revision) {
    const location = outcomePath(portal, lang, 'changed')
    if (script) return Response.json({ location }, { status: 409, headers })
    return new Response(null, { status: 303, headers: { ...headers, location } })
  }

  const cookies = request.headers.get('cookie') ?? ''
  // Some may be hidden from scripts.
  const found = valuesOf(cookies, portal.cookie.name).length
  const choice = { ...asked, date: dayIn(portal.timeZone, Date.now()) }
  const response = script
    ? Response.json({ value: serializeChoice(choice), found }, { headers })
    : new Response(null, { status: 303, headers })
  if (!script) response.headers.set('location', outcomePath(portal, lang, 'stored'))
  const local = localSuffix(request.headers)
  response.headers.append('set-cookie', setCookie(portal, choice, local))
  for (const header of clearCookies(cookies, requested, asked.allowed, local)) {
    response.headers.append('set-cookie', header)
  }
  return response
})

const refuseMethod = handle<Address>(async (request, context) => {
  const requested = await findRequested(await context.params, request.headers)
  if (!requested || requested.movedTo) return respondNotFound(request, context)
  return refuse(requested, 405, 'method', { allow: 'POST' })
})

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as HEAD,
  refuseMethod as OPTIONS,
  refuseMethod as PATCH,
  refuseMethod as PUT,
}

function refuse(
  { outline, messages, lang }: Requested,
  status: number,
  problem: Problem | 'method',
  headers: Record<string, string> = {},
): Promise<Response> {
  const { problem: words, back } = messages.consent
  const link = { href: pathOf(outline.portal, lang), text: back }
  const explanation = words[problem]
  const page = MessagePage({ outline, messages, title: words.title, explanation, link })
  return respondWithPage(page, { status, headers: { ...noStore, ...headers } })
}
