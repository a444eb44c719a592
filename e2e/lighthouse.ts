import lighthouse, { type Result } from 'lighthouse'

/** Lighthouse's categories, all of them. */
export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

interface Verdict {
  /** Points out of 100; `NaN` where Lighthouse could not tell. */
  scores: Record<Category, number>
  /** What takes points off, one line for each audit: category, id, score out of 1, title. */
  losses: string[]
}

/**
 * Has Lighthouse load `url` as its mobile preset does, which is what it does by
 * default: a small screen, and the time it would have taken over slow 4G on a
 * processor four times as slow, computed from a trace of the load.
 *
 * Performance depends on what else the machine does meanwhile, and an interruption
 * only ever takes points off. So where it is below 100, it is measured once
 * more, and the better of both runs counts. No other category is tried again.
 *
 * @param port Where the browser listens for the DevTools protocol.
 * @throws Error when the page does not load.
 */
export async function runLighthouse(url: string, port: number): Promise<Verdict> {
  const found = read(await load(url, port, categories))
  if (found.scores.performance === 100) return found
  const again = read(await load(url, port, ['performance']))
  if (!(again.scores.performance > found.scores.performance)) return found
  const others = found.losses.filter((loss) => !loss.startsWith('performance'))
  return {
    scores: { ...found.scores, performance: again.scores.performance },
    losses: [...again.losses, ...others],
  }
}

/** A browser that is short of time loses parts of a trace, so a load that failed is tried once more. */
async function load(
  url: string,
  port: number,
  onlyCategories: readonly Category[],
  attempts = 2,
): Promise<Result> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...onlyCategories],
    logLevel: 'silent',
    // Both are for a report that nobody reads; they take no points off.
    disableFullPageScreenshot: true,
    skipAudits: ['bf-cache'],
  })
  const { runtimeError } = result?.lhr ?? {}
  if (result && !runtimeError) return result.lhr
  if (attempts > 1) return load(url, port, onlyCategories, attempts - 1)
  throw new Error(`Lighthouse could not load ${url}: ${runtimeError?.message}`)
}

function read(report: Result): Verdict {
  const points = categories.map((id) => [
    id,
    Math.round((report.categories[id]?.score ?? NaN) * 100),
  ])
  const losses = categories.flatMap((id) => {
    const { score, auditRefs } = report.categories[id] ?? { score: 1, auditRefs: [] }
    if (score === 1) return []
    return auditRefs.flatMap(({ id: name, weight }) => {
      const found = report.audits[name]
      if (!found || weight === 0 || found.score === 1 || found.scoreDisplayMode === 'notApplicable')
        return []
      return `${id}: ${name} ${found.score} ${found.title} ${found.displayValue ?? ''}`.trim()
    })
  })
  return { scores: Object.fromEntries(points), losses }
}
