/** What a platform of the stand-in answers; null where it has nothing under that path. */
export type Answer = { status: number, json: unknown } | null

export function found(json: unknown): Answer {
  return { status: 200, json }
}
