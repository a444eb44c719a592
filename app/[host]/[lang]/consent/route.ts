import { loadCharter } from '../../../_charters/charter'
import { answerPage, setCookie } from '../../../_consent/answer'
import { storedChoicePath } from '../../../_consent/paths'
import { dayOf } from '../../../_consent/preferences'
import { type Problem, readConsentRequest } from '../../../_consent/request'
import { interfaceIn, listInterfaceLanguages } from '../../../_languages/interface'
import { type Destination, findDestination } from '../../../_portals/address'
import { charterPath } from '../../../_portals/portal'

type Context = RouteContext<'/[host]/[lang]/consent'>

const statuses: Record<Problem, number> = { origin: 403, type: 415, size: 413, malformed: 400 }

/** Stores what the visitor chose, and sends them to the page that shows it. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const destination = findDestination(await params)
  if (!destination || destination.movedTo) return nothingHere()
  const { portal, lang } = destination
  const { consent } = loadCharter(portal, lang)

  const asked = await readConsentRequest(request, consent)
  if (typeof asked === 'string') return refusal(destination, statuses[asked], asked)

  const headers = new Headers({
    'set-cookie': setCookie({ ...asked, date: dayOf(Date.now()) }),
    'cache-control': 'no-store',
  })
  // A script reads the new choice from the cookie, and stays where it is.
  if (request.headers.get('accept')?.includes('application/json')) {
    return new Response(null, { status: 204, headers })
  }
  headers.set('location', storedChoicePath(charterPath(portal, lang)))
  return new Response(null, { status: 303, headers })
}

async function refuseMethod(_request: Request, { params }: Context): Promise<Response> {
  const destination = findDestination(await params)
  if (!destination || destination.movedTo) return nothingHere()
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
): Response {
  const say = interfaceIn(lang)
  const { problem: words, back } = say.consent
  const link = { href: charterPath(portal, lang), text: back }
  const page = { lang, say, title: words.title, explanation: words[problem], link }
  return answerPage(status, page, headers)
}

function nothingHere(): Response {
  const [lang = 'fr'] = listInterfaceLanguages()
  const say = interfaceIn(lang)
  const { title, explanation } = say.notFound
  return answerPage(404, { lang, say, title, explanation })
}
