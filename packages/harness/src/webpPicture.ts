import type { Page } from 'playwright-core'

/** A part of a page in CSS pixels, and how large it is in the picture. */
export interface Clip { x: number, y: number, width: number, height: number, scale: number }

/**
 * Photographs a page as WebP, which Playwright itself does not know.
 * @param clip without it, what is in the window
 * @param quality 1 to 100
 */
export async function webpPicture(page: Page, { clip, quality }: { clip?: Clip, quality: number }): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality, captureBeyondViewport: clip !== undefined, clip })
  await session.detach()
  return Buffer.from(data, 'base64')
}
