/**
 * What a browser shows at `/graphql`: how to ask. Apollo's own page loads its parts from elsewhere, which readers' addresses are
 * none of the business of.
 */
const html = `<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>先见 Presage · GraphQL</title>
<style>
  :root { color-scheme: light dark }
  body { max-width: 38em; margin: 3em auto; padding: 0 1em; font: 1em/1.7 system-ui, sans-serif }
  pre { overflow-x: auto; padding: 1em; border: 1px solid }
</style>
<h1>先见 Presage · GraphQL</h1>
<p>这里是公开的接口：用 POST 发送 JSON，不需要令牌。接口的全部内容可以用标准的内省查询读取。</p>
<p lang="en">This is the public API: send JSON by POST, no token needed. The standard introspection query tells all there is.</p>
<pre>curl -H 'Content-Type: application/json' \\
  -d '{"query": "{ predictions { title url verdict { answer probability result } } }"}' \\
  …/graphql</pre>
</html>
`

/** As a plugin of the GraphQL server. */
export const landingPage = {
  serverWillStart: async () => ({ renderLandingPage: async () => ({ html }) }),
}
