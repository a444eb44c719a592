import { loadCharter } from '../../../_charters/charter'
import { storedChoicePath } from '../../../_consent/paths'
import { isStoredTwice, serializeChoice } from '../../../_consent/preferences'
import { type Problem, readConsentRequest } from '../../../_consent/request'
import { clearParents, setCookie } from '../../../_consent/set-cookie'
import { interfaceIn } from '../../../_languages/interface'
import { type Destination, findAsked } from '../../../_portals/address'
import { charterPath } from '../../../_portals/portal'
import { dayIn } from '../../../_portals/time-zone'
import { answerPage, dataHeaders } from '../../../_ui/answer'
import { MessagePage } from '../../../_ui/message-page'
import { answerNotFound } from '../../../not-found/answer'

const noStore = { 'cache-control': 'no-store' }
const headers = { ...dataHeaders, ...noStore }

type Context = RouteContext<'/[host]/[lang]/consent'>

const statuses: Record<Problem, number> = { origin: 403, type: 415, size: 413, malformed: 400 }

/** Stores what the visitor chose, and sends them to the page that shows it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const destination = findAsked(await params, request.headers)
  if (!destination || destination.movedTo) return answerNotFound()
  const { portal, lang } = destination
  const { consent } = loadCharter(portal, lang)

  const asked = await readConsentRequest(request, consent)
  // A script stays where it is, and compares what it is told with what is stored.
  const script = request.headers.get('accept')?.includes('application/json')
  if (typeof asked === 'string') {
    if (!script) return refusal(destination, statuses[asked], asked)
    const message = interfaceIn(lang).consent.problem[asked]
    return Response.json({ message }, { status: statuses[asked], headers })
  }

  const choice = { ...asked, date: dayIn(portal.timeZone, Date.now()) }
  const answer = script
    ? Response.json({ value: serializeChoice(choice) }, { headers })
    : new Response(null, { status: 303, headers })
  if (!script) {
    answer.headers.set('location', `${storedChoicePath(charterPath(portal, lang))}?stored`)
  }
  answer.headers.append('set-cookie', setCookie(choice))
  if (isStoredTwice(request.headers.get('cookie') ?? '')) {
    for (const header of clearParents(request.headers.get('host') ?? '')) {
      answer.headers.append('set-cookie', header)
    }
  }
  return answer
}

async function refuseMethod(request: Request, { params }: Context): Promise<Response> {
  const destination = findAsked(await params, request.headers)
  if (!destination || destination.movedTo) return answerNotFound()
  return refusal(destination, 405, 'method', { allow: 'POST' })
}

export {
  refuseMethod as DELETE,
  refuseMethod as GET,
  refuseMethod as HEAD,
  refuseMethod as OPTIONS,
  refuseMethod as PATCH,
  refuseMethod as PUT,
}

function refusal(
  { portal, lang }: Destination,
  status: number,
  problem: Problem | 'method',
  headers: Record<string, string> = {},
): Promise<Response> {
  const { problem: words, back } = interfaceIn(lang).consent
  const link = { href: charterPath(portal, lang), text: back }
  const page = MessagePage({ lang, title: words.title, explanation: words[problem], link })
  return answerPage(page, { status, headers: { ...noStore, ...headers } })
}
