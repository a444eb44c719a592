import { dataHeaders } from './response'

/**
 * Every method but `GET` and `HEAD`, refused. What is made on request and only read exports
 * them all: Next.js would refuse them too, but not say what is allowed, as it must (RFC 9110,
 * section 15.5.6).
 */
function refuse(): Response {
  const headers = { ...dataHeaders, allow: 'GET, HEAD', 'cache-control': 'no-store' }
  return new Response(null, { status: 405, headers })
}

export { refuse as DELETE, refuse as OPTIONS, refuse as PATCH, refuse as POST, refuse as PUT }
