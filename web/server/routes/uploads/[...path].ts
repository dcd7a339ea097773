import { defineEventHandler, setResponseHeader, type H3Event } from 'h3'
import { forward } from '../../forwarding/forward'
import { headersForCms } from '../../forwarding/proxyHeaders'
import { uploadPath } from '../../forwarding/uploadPath'
import { isUnchanged } from '../../pages/conditional'
import { paper } from '../../pages/paper'
import { refusal } from '../../refusal'
import { UploadTooLarge } from '../../uploads/fetchUpload'
import type { KeptUploads } from '../../uploads/keptUploads'

/** Uploaded images, which the CMS keeps, on the site's own origin and, once asked for, on its own disk. */
export default defineEventHandler(async (event) => {
  if (event.method !== 'GET' && event.method !== 'HEAD') {
    setResponseHeader(event, 'allow', 'GET, HEAD')
    throw refusal(405)
  }
  const path = uploadPath(event.path)
  if (path === null) throw refusal(404)
  const uploads = paper()?.uploads
  if (!uploads) return passOn(event, path)
  try {
    await sendUpload(event, uploads, path)
  } catch (error) {
    if (event.node.res.headersSent) return event.node.res.destroy()
    if (error instanceof UploadTooLarge) return passOn(event, path)
    throw refusal(503, 'The file cannot be reached right now')
  }
})

async function sendUpload({ node: { req, res } }: H3Event, uploads: KeptUploads, path: string): Promise<void> {
  const found = await uploads.open(path)
  if (!('tag' in found)) {
    const status = found.status < 500 ? 404 : 503
    res.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    res.end(status === 404 ? 'Not found\n' : 'Not now\n')
    return
  }
  const { type, tag, changedAt, body } = found
  const common = {
    // A file may be replaced under its name, or withdrawn: an hour later a browser asks again, and is mostly told that nothing changed.
    'cache-control': 'public, max-age=3600',
    'etag': `"${tag}"`,
    'last-modified': new Date(changedAt).toUTCString(),
  }
  if (isUnchanged(req.headers, [tag], changedAt)) {
    res.writeHead(304, common)
    res.end()
    return
  }
  res.writeHead(200, { ...common, 'content-type': type, 'content-length': body.length })
  res.end(req.method === 'HEAD' ? undefined : body)
}

async function passOn({ node: { req, res }, context: { presage: { cmsUrl, siteHeaders } } }: H3Event, path: string): Promise<void> {
  try {
    await forward(req, res, { target: new URL(path, cmsUrl), headers: headersForCms(req.headers, siteHeaders), bodyLimit: 0 })
  } catch {
    if (res.headersSent) res.destroy()
    else throw refusal(503, 'The file cannot be reached right now')
  }
}
