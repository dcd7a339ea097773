// Runs in previews alone. Whoever shows the preview (Strapi's preview page in whose frame it stands, or the form that opened its window)
// says `strapiUpdate` when the draft has been saved.

const asksForUpdate = ({ data, source }: MessageEvent) =>
  typeof data === 'object' && data !== null && (data as { type?: unknown }).type === 'strapiUpdate'
  && source !== null && (source === window.opener || (source === window.parent && window.parent !== window))

window.addEventListener('message', (message) => {
  if (!asksForUpdate(message)) return
  // Kept with the entry of the history, which outlives a reload and needs no storage.
  history.replaceState({ scrolled: window.scrollY }, '')
  location.reload()
})

window.addEventListener('load', () => {
  const { scrolled } = (history.state ?? {}) as { scrolled?: unknown }
  if (typeof scrolled === 'number') window.scrollTo(0, scrolled)
})

const isPreview = (path: string) => /^(?:\/en)?\/preview\//.test(path)

// No other page of the paper may stand in the admin's frame: it opens beside.
document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.getAttribute('href')?.startsWith('#') || isPreview(link.pathname)) return
  link.target = '_blank'
  link.rel = 'noopener'
}, { capture: true })
