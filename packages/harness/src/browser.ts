import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

/**
 * Starts a real Chromium without a window. Close it when done.
 * @param debuggingPort where other programs may speak to it as well
 */
export async function startBrowser({ debuggingPort }: { debuggingPort?: number } = {}): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-background-networking',
      ...debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`],
    ],
  })
}
