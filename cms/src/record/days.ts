/** The day of UTC that a time lies in, as 2025-11-30. */
export function dayOf(isoTime: string): string {
  return isoTime.slice(0, 10)
}

/** The month that a day lies in, as 2025-11. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}
