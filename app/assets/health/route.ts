import { findBuild } from '../../_published/request'

export const dynamic = 'force-dynamic'

/**
 * Says that the site answers, and which build does, to whatever monitors it: under `assets`,
 * which lies alike on every host, so it is asked by IP too.
 */
export async function GET(): Promise<Response> {
  return Response.json(await findBuild(), { headers: { 'cache-control': 'no-store' } })
}
