import { type EditorLanguage, type Localized, setSpaces } from '../../_content/localized'
import { formatProblem, listProblems, type Problem } from '../../_content/problems'
import type { Checked } from './content'

/** What a check has found, as plain data: what `--json` prints. */
export interface CheckReport {
  /** How many portals and charters were read. */
  portals: number
  charters: number
  errors: number
  warnings: number
  /** How many warnings are accepted, and so no problem. */
  accepted: number
  problems: Problem[]
}

/** Tells what a check has found in `lang`. */
export function reportCheck(checked: Checked, lang: EditorLanguage): CheckReport {
  const { portals, charters, findings, accepted } = checked
  const problems = listProblems(findings, lang)
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  return { portals, charters, errors, warnings, accepted: listProblems(accepted).length, problems }
}

/** How many files are named in which there is the same warning. */
const maxNamed = 5

/** Every problem, the same warning in many files once, then how many there are. */
export function formatCheck(report: CheckReport, lang: EditorLanguage): string {
  const alike = new Map<string, [Problem, ...Problem[]]>()
  for (const problem of report.problems) {
    const { severity, id, reason, path, line, column } = problem
    const key = severity === 'warning' ? `${id} ${reason}` : `${path}:${line}:${column} ${reason}`
    const first = alike.get(key)
    if (first) first.push(problem)
    else alike.set(key, [problem])
  }
  const problems = [...alike.values()].map(([problem, ...others]) => {
    const paths = others.slice(0, maxNamed).map(({ path }) => path)
    const also = others.length > 0 && alsoIn[lang](others.length, paths.join(', '))
    return [formatProblem(problem, lang), also && `    ${also}`].filter(Boolean).join('\n')
  })
  return [...problems, countersIn[lang](report)].join('\n')
}

const alsoIn: Localized<(count: number, paths: string) => string> = {
  en: (count, paths) => `The same in ${count} more: ${paths}${count > maxNamed ? ', …' : ''}`,
  fr: (count, paths) =>
    setSpaces(
      `De même dans ${count} autre${count < 2 ? '' : 's'} : ${paths}${count > maxNamed ? ', …' : ''}`,
    ),
}

const countersIn: Localized<(counts: CheckReport) => string> = {
  en({ portals, charters, errors, warnings, accepted }) {
    const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
    const found = `${count(errors, 'error')}, ${count(warnings, 'warning')}`
    const more = accepted > 0 ? `, ${accepted} accepted` : ''
    return `${count(portals, 'portal')}, ${count(charters, 'charter')}: ${found}${more}`
  },
  fr({ portals, charters, errors, warnings, accepted }) {
    const count = (number: number, noun: string) => `${number} ${noun}${number < 2 ? '' : 's'}`
    const found = `${count(errors, 'erreur')}, ${count(warnings, 'avertissement')}`
    const more = accepted > 0 ? `, ${count(accepted, 'accepté')}` : ''
    return setSpaces(`${count(portals, 'portail')}, ${count(charters, 'charte')} : ${found}${more}`)
  },
}
