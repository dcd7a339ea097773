/** Reports that the article was seen: once, and only when it is really on the screen, not while it is rendered ahead of a visit. */
export function startViewBeacon(): void {
  const prediction = document.querySelector<HTMLElement>('[data-view]')?.dataset.view
  if (!prediction) return

  const report = () => {
    if (isAhead() || document.visibilityState !== 'visible') return
    document.removeEventListener('visibilitychange', report)
    document.removeEventListener('prerenderingchange', report)
    // keepalive: the report outlives a page that is left at once.
    fetch('/beacon/view', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ prediction, language: document.documentElement.lang }),
      keepalive: true,
    }).catch(() => undefined)
  }

  document.addEventListener('visibilitychange', report)
  document.addEventListener('prerenderingchange', report)
  report()
}

const isAhead = () => 'prerendering' in document && document.prerendering === true
