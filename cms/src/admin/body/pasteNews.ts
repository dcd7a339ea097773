/** What of a paste did not come along. */
export interface PasteNews {
  images: number
  media: number
  /** Whether there was any text. */
  hasText: boolean
}

const name = 'presage:pasted'

/** Tells whoever speaks to the editor what was left out; of a paste that is whole there is nothing to tell. */
export function tellPasted(news: PasteNews): void {
  if (news.images + news.media > 0) window.dispatchEvent(new CustomEvent(name, { detail: news }))
}

/** @returns how to stop listening */
export function onPasted(listen: (news: PasteNews) => void): () => void {
  const heard = (event: Event) => listen((event as CustomEvent<PasteNews>).detail)
  window.addEventListener(name, heard)
  return () => window.removeEventListener(name, heard)
}
