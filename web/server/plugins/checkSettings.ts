import { settingsProblem } from '../siteSettings'

/** Refuses to serve on an environment that is wrong, and says all that is. */
export default function checkSettings(): void {
  if (!settingsProblem) return
  console.error(settingsProblem)
  process.exit(1)
}
