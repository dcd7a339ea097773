/** As long as an article's title may be. */
const longestTitle = 200

/** Platforms leave a gap in the title of an event whose outcomes fill it: "Bitcoin above ___ on Friday?" */
const gap = /_{2,}|\.{3,}\s*\?|…\s*\?/

/**
 * The question of one outcome, in the platform's words: the event's own where it is the only one, the event's with its gap filled
 * where it has one, else both side by side.
 */
export function questionOf(eventTitle: string, label: string, outcomes: number): string {
  const title = eventTitle.trim()
  const choice = label.trim()
  if (outcomes === 1 || choice === '' || choice === title) return shortened(title, longestTitle)
  if (gap.test(title)) {
    const filled = title.replace(gap, (found, at: number) => `${/\S$/.test(title.slice(0, at)) ? ' ' : ''}${choice}${found.endsWith('?') ? '?' : ''}`)
    if (filled.length <= longestTitle) return filled
  }
  // The whole question of its own already.
  if (choice.endsWith('?')) return shortened(choice, longestTitle)
  const name = shortened(choice, longestTitle / 2)
  return `${name}: ${shortened(title, longestTitle - name.length - 2)}`
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
