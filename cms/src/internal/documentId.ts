/** Whether a text can be a documentId at all; what cannot need not be looked for. */
export function isDocumentId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text)
}
