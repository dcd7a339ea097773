const key = 'presage-theme'

type Theme = 'light' | 'dark' | 'system'

const asTheme = (value: string | null | undefined): Theme => (value === 'light' || value === 'dark' ? value : 'system')

// A browser may refuse storage; the choice then lasts for the page.
function storedTheme(): Theme {
  try {
    return asTheme(localStorage.getItem(key))
  } catch {
    return 'system'
  }
}

function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    // Nothing to keep it in.
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Sets the theme a reader chose earlier; to be called before the page is painted. */
export function applyStoredTheme(): void {
  apply(storedTheme())
}

/** Follows the theme buttons. */
export function startThemeSwitch(): void {
  const group = document.querySelector<HTMLElement>('[data-theme-switch]')
  if (!group) return
  const buttons = [...group.querySelectorAll<HTMLButtonElement>('button')]
  const press = (theme: Theme) => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(asTheme(button.value) === theme))
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const theme = asTheme(button.value)
      apply(theme)
      storeTheme(theme)
      press(theme)
    })
  }
  press(storedTheme())
}
