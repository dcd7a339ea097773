/**
 * Strapi announces its own news in a banner across every screen, with no setting against it; it remembers a dismissal in the
 * browser's storage, under a key that ends in the installation's id (none here) or, before that is known, in `undefined`.
 */
export function dismissStrapiNews(storage: Storage): void {
  for (const installation of ['undefined', 'false', 'null']) {
    storage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${installation}`, 'true')
  }
}
