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

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.getAttribute('href')?.startsWith('#')) return
  if (isPreview(link.pathname)) {
    // In the place of this one: the frame's steps would be the admin's own, and its way back would lead through them.
    event.preventDefault()
    location.replace(link.href)
    return
  }
  // No other page of the paper may stand in the admin's frame: it opens beside.
  link.target = '_blank'
  link.rel = 'noopener'
}, { capture: true })
