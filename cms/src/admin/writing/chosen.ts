/** A document that a form refers to. */
export interface Reference {
  id: number
  documentId: string
}

/** What Strapi's form holds of a relation: only what has been changed since it was saved. */
export interface RelationChange {
  connect?: { id: number, documentId?: string, apiData?: { documentId?: string } }[]
  disconnect?: { id: number }[]
}

/** What a relation to one document refers to now: what was chosen in the form, else what is saved, unless that was taken away. */
export function chosenOne(saved: Reference | null, change: RelationChange | undefined): Reference | null {
  const connected = change?.connect?.at(-1)
  const documentId = connected?.apiData?.documentId ?? connected?.documentId
  if (connected && documentId) return { id: connected.id, documentId }
  return saved && change?.disconnect?.some(({ id }) => id === saved.id) ? null : saved
}

/** How many documents a relation to many refers to now. */
export function chosenCount(saved: readonly Reference[], change: RelationChange | undefined): number {
  const gone = new Set(change?.disconnect?.map(({ id }) => id))
  const kept = saved.filter(({ id }) => !gone.has(id)).map(({ id }) => id)
  return new Set([...kept, ...(change?.connect ?? []).map(({ id }) => id)]).size
}

/** What the form is to hold, so that a relation to one document refers to this one. */
export function choose(saved: Reference | null, wanted: (Reference & { label: string }) | null): Required<RelationChange> {
  if (saved && wanted?.documentId === saved.documentId) return { connect: [], disconnect: [] }
  const apiData = ({ id, documentId }: Reference) => ({ id, documentId })
  return {
    connect: wanted ? [{ ...wanted, apiData: apiData(wanted) }] : [],
    disconnect: saved ? [{ id: saved.id, ...{ apiData: apiData(saved) } }] : [],
  }
}
