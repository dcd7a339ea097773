/**
 * The path of an uploaded file, without query; `null` for anything that could be another place at the CMS. The CMS names files
 * in plain ASCII, so that no escape, dot segment or second slash is ever needed.
 */
export function uploadPath(path: string): string | null {
  const [pathname = ''] = path.split('?')
  return /^\/uploads(?:\/[\w-][\w.-]*)+$/.test(pathname) ? pathname : null
}
