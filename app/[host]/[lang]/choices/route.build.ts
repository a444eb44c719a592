import type { NextRequest } from 'next/server'
import { storedChoicePath } from '../../../_consent/paths'
import { findAsked } from '../../../_portals/address'
import { answerMoved, answerPage } from '../../../_ui/answer'
import { answerNotFound } from '../../../not-found/answer'
import ChoicesPage from './page'

const headers = { 'cache-control': 'private, no-store' }

export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/[host]/[lang]/choices'>,
): Promise<Response> {
  const destination = findAsked(await params, request.headers)
  if (!destination) return answerNotFound()
  if (destination.movedTo) return answerMoved(storedChoicePath(destination.movedTo))
  const searchParams = Promise.resolve(Object.fromEntries(request.nextUrl.searchParams))
  return answerPage(await ChoicesPage({ params, searchParams }), { headers })
}
