import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const askAgainMs = 150
const answerWithinMs = 5_000

/** @param {string} url @returns {Promise<number>} the status of the answer, 0 where there is none */
const statusOf = (url) =>
  new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: answerWithinMs }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(0))
  })

/**
 * Asks a server again and again until it answers as it should.
 * @param {string} url
 * @param {AbortSignal} signal ends the waiting
 * @returns {Promise<boolean>} false when the signal came first
 */
export const untilHealthy = async (url, signal) => {
  while (!signal.aborted) {
    const status = await statusOf(url)
    if (status >= 200 && status < 300) return true
    await wait(askAgainMs, undefined, { signal }).catch(() => {})
  }
  return false
}
