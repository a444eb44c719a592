import { isRoot, listRoots } from '../../../_addresses/address'
import { respondWithData } from '../../../_http/response'
import { handleStatic } from '../../../_http/static-handler'
import { loadHistory } from '../../../_published/history'
import { prerenderedOfRecorded } from '../../../_published/site'

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = prerenderedOfRecorded(listRoots)

/** The editions of a charter for programs, as they were recorded; app/_published/README.md says more. */
export const GET = handleStatic(({ content, portal }, segments) => {
  const { files } = loadHistory(content, portal.id)
  if (files.length === 0 || !isRoot(portal, segments)) return undefined
  return respondWithData(`${JSON.stringify({ editions: files }, null, 1)}\n`, {
    'content-type': 'application/json; charset=utf-8',
  })
})
