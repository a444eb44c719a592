/** Pages of one portal. */
export interface Where {
  portal: string
  /** The languages of the pages; empty where the whole portal is meant, whatever its languages. */
  languages: string[]
}

/** Things said of pages: what is the same of many is said once, with all of them. */
export class Groups<T extends object> {
  readonly #groups = new Map<string, { said: T; languages: Map<string, string[]> }>()

  /** Says `said` (plain data) of the page of `portal` in `lang`, or of the whole portal. */
  add(said: T, portal: string, lang?: string): void {
    const key = JSON.stringify(said)
    const { languages } = this.#groups.get(key) ?? { languages: new Map<string, string[]>() }
    languages.set(portal, [...(languages.get(portal) ?? []), ...(lang ? [lang] : [])])
    this.#groups.set(key, { said, languages })
  }

  /** Everything that was said, in the order in which it was said first. */
  list(): (T & { where: Where[] })[] {
    return [...this.#groups.values()].map(({ said, languages }) => ({
      ...said,
      where: [...languages].map(([portal, langs]) => ({ portal, languages: langs })),
    }))
  }
}
