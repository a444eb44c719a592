import { LocalizedError, localize } from './localized'
import { formatProblem, listProblems } from './problems'
import { type Finding, hasErrors } from './report'

/** Thrown where content is needed that has mistakes; its texts name all of them. */
export class ContentError extends LocalizedError {
  constructor(findings: Iterable<Finding>) {
    const mistakes = localize((lang) =>
      listProblems(findings, lang)
        .filter(({ severity }) => severity === 'error')
        .map((problem) => formatProblem(problem, lang))
        .join('\n'),
    )
    super({
      en: `The content has mistakes:\n${mistakes.en}`,
      fr: `Le contenu a des erreurs :\n${mistakes.fr}`,
    })
    this.name = 'ContentError'
    // The mistake is in the content: where this program met it helps nobody.
    this.stack = `${this.name}: ${this.message}`
  }
}

/** What a reader returns: a value, unless a mistake was found. */
export interface Read<T> {
  /** `undefined` when there is a mistake. */
  value: T | undefined
  /** Everything that was found on the way. */
  findings: readonly Finding[]
}

/** `value`, where nothing among `findings` is a mistake. */
export function resultOf<T>(value: T | undefined, findings: readonly Finding[]): Read<T> {
  return { value: hasErrors(findings) ? undefined : value, findings }
}

/**
 * What was read.
 *
 * @throws ContentError when it has mistakes.
 */
export function requireValue<T>({ value, findings }: Read<T>): T {
  if (value === undefined) throw new ContentError(findings)
  return value
}
