/** Makes the copy button copy the article's address; says what happened in the button itself. */
export function startCopyLink(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-copy]')
  const { copy: address, copied = '', failed = '' } = button?.dataset ?? {}
  if (!button || !address) return
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(address)
      button.textContent = copied
    } catch {
      button.textContent = failed
    }
  })
}

/** Whether the device has a share sheet of its own. */
export const canShare = () => 'share' in navigator

/** Makes the share button open the device's share sheet. */
export function startNativeShare(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-share]')
  const { share: url, title } = button?.dataset ?? {}
  if (!button || !url || !canShare()) return
  button.addEventListener('click', async () => {
    try {
      await navigator.share({ title, url })
    } catch {
      // The reader closed the sheet.
    }
  })
}
