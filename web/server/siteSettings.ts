import { problemsMessage, readSettings } from '@presage/settings'

const { settings, problems } = readSettings(process.env, process.cwd(), 'site')

/** The environment as the site reads it, validated. */
export const siteSettings = settings

/** All that is wrong with the environment, in one message; `null` when the site can serve. */
export const settingsProblem: string | null = problems.length > 0 ? problemsMessage(problems) : null
