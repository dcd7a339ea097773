import { handbookPage } from './handbookPage'

const markdown = '# 编辑手册\n\n开头。\n\n## 写 文章\n\n![表单](handbook/zh/form.webp)\n\n### 小节\n\n## 发表 & 更正\n'

test('the handbook is a page with its chapters first', async () => {
  const html = await handbookPage(markdown, 'zh')
  expect(html).toMatch(/<html lang="zh-Hans">[^]*<title>编辑手册<\/title>/)
  const id = encodeURIComponent('写-文章')
  expect(html).toMatch(new RegExp(`开头。</p>\\s*<nav aria-label="目录"><ol><li><a href="#${id}">写 文章</a></li><li><a href="#[^"]+">发表 &amp; 更正</a></li></ol></nav><h2 id="${id}">`))
  expect(html).toContain('<a href="handbook/zh/form.webp"><img src="handbook/zh/form.webp" alt="表单" loading="lazy"></a>')
  expect(html.match(/<nav/g)).toHaveLength(1)
})
