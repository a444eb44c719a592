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

/** Every problem, then how many there are. */
export function formatCheck(report: CheckReport, lang: EditorLanguage): string {
  const problems = report.problems.map((problem) => formatProblem(problem, lang))
  return [...problems, countersIn[lang](report)].join('\n')
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
