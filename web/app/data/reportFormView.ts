import type { Messages } from '../../i18n/zh-Hans'
import { reportReasons, type ReportAttempt, type ReportProblem } from '#shared/commentReport'

/** The form that reports a comment as it is printed: empty, or as a refused report left it. */
export type ReportFormView = {
  reasons: { value: string, label: string, isChosen: boolean }[]
  note: string
  problems: { text: string, href: string | null }[]
  reasonProblem: string | undefined
  noteProblem: string | undefined
  noteAttributes: { 'aria-invalid'?: 'true', 'aria-describedby'?: string }
}

/** The form that reports a comment, with what was wrong with `attempt`. */
export function reportFormView(attempt: ReportAttempt | undefined, words: Messages['comments']): ReportFormView {
  const say = words.report
  const problems = (attempt?.problems ?? []).map(problem => ({ field: problem.field, text: textOf(problem, say) }))
  const textFor = (field: ReportProblem['field']) => problems.find(problem => problem.field === field)?.text
  return {
    reasons: reportReasons.map(value => ({ value, label: say.reasons[value], isChosen: attempt?.values.reason === value })),
    note: attempt?.values.note ?? '',
    problems: problems.map(({ field, text }) => ({ text, href: field && `#report-${field}` })),
    reasonProblem: textFor('reason'),
    noteProblem: textFor('note'),
    noteAttributes: textFor('note') ? { 'aria-invalid': 'true', 'aria-describedby': 'report-note-problem' } : {},
  }
}

const textOf = ({ code, message }: ReportProblem, say: Messages['comments']['report']) => say.error[code] ?? message
