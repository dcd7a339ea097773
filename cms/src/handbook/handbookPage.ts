import type { Tokens } from 'marked' with { 'resolution-mode': 'import' }

export type HandbookLanguage = 'zh' | 'en'

const contents: Record<HandbookLanguage, string> = { zh: '目录', en: 'Contents' }
const lang: Record<HandbookLanguage, string> = { zh: 'zh-Hans', en: 'en' }

/**
 * The handbook as a page: what Markdown says, with a list of its chapters before the first.
 * @param markdown ours; it is not made safe
 */
export async function handbookPage(markdown: string, language: HandbookLanguage): Promise<string> {
  // The library is an ES module, this package is CommonJS.
  const { Marked } = await import('marked')
  const chapters: { id: string, html: string }[] = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        const html = this.parser.parseInline(tokens)
        const id = encodeURIComponent(text.replace(/\s+/g, '-').toLowerCase())
        if (depth === 2) chapters.push({ id, html })
        return `${depth === 2 && chapters.length === 1 ? '<!-- contents -->' : ''}<h${depth} id="${id}">${html}</h${depth}>\n`
      },
      image({ href, text }: Tokens.Image) {
        return `<a href="${href}"><img src="${href}" alt="${text}" loading="lazy"></a>`
      },
    },
  })
  const body = marked.parse(markdown) as string
  const list = chapters.map(({ id, html }) => `<li><a href="#${id}">${html}</a></li>`).join('')
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? ''
  return `<!DOCTYPE html>
<html lang="${lang[language]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title}</title><style>${style}</style></head>
<body><main>${body.replace('<!-- contents -->', `<nav aria-label="${contents[language]}"><ol>${list}</ol></nav>`)}</main></body>
</html>
`
}

const style = `
:root { color-scheme: light dark; --ink: #1c1d22; --paper: #fff; --quiet: #5a5d68; --edge: #d8d9e0; --accent: #a3261b }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e8e4; --paper: #181826; --quiet: #a9abb8; --edge: #3b3c4d; --accent: #ff9d8f } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.8 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; text-autospace: normal; line-break: strict }
:lang(en) body { line-height: 1.6 }
main { max-inline-size: 46rem; margin-inline: auto; padding: 2rem 1.25rem 5rem }
h1 { font-size: 2rem; line-height: 1.3; margin-block: 0 1rem }
h2 { font-size: 1.4rem; line-height: 1.4; margin-block: 3rem .6rem; padding-block-start: 1rem; border-block-start: 1px solid var(--edge) }
h3 { font-size: 1.1rem; margin-block: 1.8rem .3rem }
p, ul, ol { margin-block: 0 .9rem }
a { color: var(--accent) }
nav ol { columns: 2 16rem; padding-inline-start: 1.6rem }
img { display: block; inline-size: 100%; block-size: auto; border: 1px solid var(--edge); border-radius: 4px; margin-block: .3rem 1.2rem }
kbd, code { font: .9em ui-monospace, monospace; border: 1px solid var(--edge); border-radius: 3px; padding: 0 .35em }
table { border-collapse: collapse; inline-size: 100%; margin-block-end: 1rem }
th, td { text-align: start; vertical-align: top; border-block-end: 1px solid var(--edge); padding: .4rem .8rem .4rem 0 }
blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--accent); color: var(--quiet) }
`
