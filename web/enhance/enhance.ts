import { canShare, startCopying, startNativeShare } from './share'
import { applyStoredTheme, startThemeSwitch } from './theme'
import { startViewBeacon } from './viewBeacon'

// The pages are complete without this script. It stands in the head and blocks, like the style sheet it is fetched with,
// so that a reader who chose light or dark never sees the other one flash by; the rest waits for the document.
applyStoredTheme()
document.documentElement.dataset.script = ''
if (canShare()) document.documentElement.dataset.canShare = ''

document.addEventListener('DOMContentLoaded', () => {
  startThemeSwitch()
  startCopying()
  startNativeShare()
  startViewBeacon()
})
