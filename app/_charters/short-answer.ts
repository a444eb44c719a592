import type { Interface } from '../_languages/interface'
import type { Facts } from './charter'

/** What a charter comes to, in one sentence: how many cookies, and whether any needs consent. */
export function shortAnswer({ cookies }: Pick<Facts, 'cookies'>, say: Interface): string {
  const count = cookies.length
  // Visitors are asked about every cookie that is not necessary (see declared-cookies.ts).
  const needing = cookies.filter(({ category }) => category !== 'necessary').length
  return needing === 0
    ? say.shortAnswer.necessary({ count })
    : say.shortAnswer.consent({ count, needing })
}
