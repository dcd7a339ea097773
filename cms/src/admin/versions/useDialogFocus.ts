import { useRef } from 'react'

/** The focus of a dialog that a button elsewhere opened. */
export interface DialogFocus {
  ref: React.RefObject<HTMLDivElement>
  /** Puts the cursor into the part that is still to be filled in, and scrolls to it. */
  show: (part: string) => void
  /** When the dialog has closed, to what had the focus before, if it is still there. */
  giveBack: (event: Event) => void
}

/** @param isOpen whether the dialog is shown in this pass */
export function useDialogFocus(isOpen: boolean): DialogFocus {
  const ref = useRef<HTMLDivElement>(null)
  const before = useRef<Element | null>(null)
  const wasOpen = useRef(false)
  if (isOpen && !wasOpen.current) before.current = document.activeElement
  wasOpen.current = isOpen
  return {
    ref,
    show: (part) => {
      const found = ref.current?.querySelector<HTMLElement>(part)
      found?.focus({ preventScroll: true })
      found?.scrollIntoView({ block: 'center' })
    },
    giveBack: (event) => {
      event.preventDefault()
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    },
  }
}
