/** Shows the copy button and makes it copy the article's address; says what happened in the button itself. */
export function startCopyLink(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-copy]')
  const { copy: address, copied = '', failed = '' } = button?.dataset ?? {}
  if (!button || !address || !navigator.clipboard) return
  const label = button.textContent
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(address)
      button.textContent = copied
    } catch {
      button.textContent = failed
    }
    setTimeout(() => {
      button.textContent = label
    }, 2500)
  })
  button.hidden = false
}

/** Shows the share button where the device has a share sheet of its own. */
export function startNativeShare(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-share]')
  const { share: url, title } = button?.dataset ?? {}
  if (!button || !url || !navigator.share) return
  button.addEventListener('click', async () => {
    try {
      await navigator.share({ title, url })
    } catch {
      // The reader closed the sheet.
    }
  })
  button.hidden = false
}
