import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // A hash protects against hosts that are not ours; from our own, page and script come alike.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
})

/** What html-validate finds in the HTML of a whole page, a line each. */
export async function htmlProblems(html: string): Promise<string[]> {
  const lines = html.split('\n')
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) =>
    `html-validate ${ruleId}: ${message} at …${(lines[line - 1] ?? '').slice(Math.max(0, column - 60), column + 60)}…`))
}
