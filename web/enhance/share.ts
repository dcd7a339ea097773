/**
 * Makes each copy button copy what it names: an address, or the text of a field ("#its-id"), which stays selected where the browser
 * does not let a script copy. What happened is said beside the button, to eyes and ears.
 */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const { copy = '', copied = '', failed = '' } = button.dataset
    button.addEventListener('click', async () => {
      const field = copy.startsWith('#') ? document.querySelector<HTMLTextAreaElement>(copy) : null
      field?.select()
      const words = await navigator.clipboard.writeText(field?.value ?? copy).then(() => copied, () => failed)
      if (button.nextElementSibling) button.nextElementSibling.textContent = words
    })
  }
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
