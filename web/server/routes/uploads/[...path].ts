import { defineEventHandler, setResponseHeader } from 'h3'
import { forward } from '../../forwarding/forward'
import { headersForCms } from '../../forwarding/proxyHeaders'
import { uploadPath } from '../../forwarding/uploadPath'
import { refusal } from '../../refusal'

// An uploaded file is shown, never run, whatever is in it.
const harmless = { 'content-security-policy': 'default-src \'none\'; style-src \'unsafe-inline\'; sandbox', 'x-content-type-options': 'nosniff' }

/** Uploaded images, which the CMS keeps, on the site's own origin. */
export default defineEventHandler(async (event) => {
  if (event.method !== 'GET' && event.method !== 'HEAD') {
    setResponseHeader(event, 'allow', 'GET, HEAD')
    throw refusal(405)
  }
  const path = uploadPath(event.path)
  if (path === null) throw refusal(404)
  const { cmsUrl, siteHeaders } = event.context.presage
  const { req, res } = event.node
  try {
    await forward(req, res, {
      target: new URL(path, cmsUrl),
      headers: headersForCms(req.headers, siteHeaders),
      bodyLimit: 0,
      answerHeaders: harmless,
    })
  } catch {
    if (res.headersSent) return res.destroy()
    throw refusal(503, 'The file cannot be reached right now')
  }
})
