import { Refused } from '../../src/editorApi.js'
import { jsonOf, type Answer } from '../../src/httpCall.js'

/** The words with which the admin refuses something. @throws Error when it does not refuse */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof Refused && error.status === 400) return error.message
    throw error
  }
  throw new Error('Nothing was refused.')
}

/** The words with which REST refused. @throws Error when it did not refuse with a clear error */
export function restRefusal(answer: Answer): string {
  if (answer.status !== 400) throw new Error(`Answered ${answer.status}: ${answer.text.slice(0, 500)}`)
  return (jsonOf(answer) as { error: { message: string } }).error.message
}
