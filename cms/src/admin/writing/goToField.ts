const focusable = 'input:not([type=hidden]), textarea, [role=combobox], button'

/**
 * Leads to a field of the form: scrolls to it and puts the cursor into it.
 * @param label as the editor reads it; not every kind of field bears its name
 */
export function goToField(name: string, label: string): void {
  goTo(named(name) ?? labelled(label))
}

/** Leads to the alternative text of a picture in the body, counted from 1. */
export function goToPicture(number: number): void {
  goTo(document.querySelectorAll<HTMLElement>('form [data-picture=alternativeText]')[number - 1] ?? null)
}

function goTo(field: HTMLElement | null): void {
  if (!field) return
  closeDrawer()
  field.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
  field.focus({ preventScroll: true })
}

/** On narrow screens what stands beside the form is in a drawer over it, which closes when what is behind it is touched. */
function closeDrawer(): void {
  document.querySelector<HTMLElement>('[data-testid=actions-drawer-overlay]')?.click()
}

/** What is typed into bears the name of its field; of the text editor it is only the choice of a style that does. */
const named = (name: string) => document.querySelector<HTMLElement>(`form input[name="${CSS.escape(name)}"], form textarea[name="${CSS.escape(name)}"]`)

function labelled(label: string): HTMLElement | null {
  const found = [...document.querySelectorAll<HTMLLabelElement>('form label')].find(one => nameIn(one) === label)
  if (!found) return null
  const linked = found.htmlFor ? document.getElementById(found.htmlFor) : null
  if (linked) return linked
  // The label stands in the same box as what it names.
  for (let box = found.parentElement; box && box.tagName !== 'FORM'; box = box.parentElement) {
    const inside = box.querySelector<HTMLElement>('[contenteditable=true]') ?? box.querySelector<HTMLElement>(focusable)
    if (inside) return inside
  }
  return null
}

/** What a label says, without the mark of what is required and the number of what is chosen. */
const nameIn = (label: HTMLElement) => (label.textContent ?? '').replace(/\s*\(\d+\)\s*$|\s*\*\s*$/g, '').trim()
