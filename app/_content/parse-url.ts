/**
 * `text` as a URL; `undefined` where it is none. In place of `URL.canParse`, which Node.js 20
 * answers otherwise once V8 has compiled a caller: no address with an accent is one any more.
 */
export function parseUrl(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
