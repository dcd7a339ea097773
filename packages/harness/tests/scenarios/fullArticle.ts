import { pngImage } from './image.js'
import type { Article, Newsroom } from './newsroom.js'

const text = (words: string, marks: object = {}) => ({ type: 'text', text: words, ...marks })

/** A body with every node of Blocks; each holds a word of its own. */
function everyBlock(imageUrl: string, language: 'zh-Hans' | 'en') {
  const word = (chinese: string, english: string) => (language === 'en' ? english : chinese)
  return [
    { type: 'paragraph', children: [
      text(word('第一段', 'First paragraph')), text(word('粗体', 'bold'), { bold: true }), text(word('着重', 'stressed'), { italic: true }),
      text(word('下划', 'underlined'), { underline: true }), text(word('删去', 'struck'), { strikethrough: true }), text('inline()', { code: true }),
    ] },
    { type: 'heading', level: 2, children: [text(word('小标题', 'A heading'))] },
    { type: 'list', format: 'ordered', children: [
      { type: 'list-item', children: [text(word('其一', 'Firstly'))] },
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text(word('其中', 'Nested'))] }] },
    ] },
    { type: 'quote', children: [text(word('引文', 'A quotation'))] },
    { type: 'code', language: 'js', children: [text('if (a < b) return "<b>"')] },
    { type: 'code', language: 'table', children: [text(`${word('谁', 'Who')} | ${word('概率', 'Probability')}\n${word('表中', 'In the table')} | 1,234`)] },
    { type: 'paragraph', children: [{ type: 'link', url: 'https://source.example/a?b=1&c=2', children: [text(word('链接', 'A link'))] }] },
    { type: 'image', image: {
      name: 'chart.png', url: imageUrl, alternativeText: word('图表', 'A chart'),
      caption: word('图下', 'Below the chart'), credit: word('图表社', 'Chart agency'), width: 1600, height: 900, ext: '.png', mime: 'image/png',
      size: 1, hash: 'chart', provider: 'local', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z',
    }, children: [text('')] },
  ]
}

/** An article that has everything an article can have, published in both languages, with its sponsor links by placement. */
export async function fullArticle(newsroom: Newsroom): Promise<Article & { sponsors: Record<'article_top' | 'article_end' | 'footer', string> }> {
  const { editor } = newsroom
  const number = newsroom.next()
  const picture = await editor.uploadImage(pngImage(1600, 900), `hero-${number}.png`)
  const category = (await editor.createCategory({ name: `政治${number}`, nameEn: `Politics ${number}` })).documentId
  const authors = [
    (await editor.createAuthor({ name: `王芳${number}`, nameEn: `Wang Fang ${number}` })).documentId,
    (await editor.createAuthor({ name: `李明${number}`, nameEn: `Li Ming ${number}` })).documentId,
  ]
  const event = await newsroom.event({
    title: `Who will meet whom in ${number}?`, titleZh: `谁会见谁 ${number}？`, platform: 'polymarket', marketUrl: `https://market.example/event/${number}`,
    rules: 'Resolves to yes if they meet.',
  })
  const outcome = await newsroom.outcome(event, {
    label: 'Kim', labelZh: '金', price: 0.31, priceKind: 'last', volume: 4_120_000, currency: 'USD', priceAt: '2026-01-02T03:04:00.000Z',
  })
  await newsroom.outcome(event, { label: 'Xi', labelZh: '习', price: 0.52, priceKind: 'last' })
  const sponsor = async (placement: 'article_top' | 'article_end' | 'footer', relationship: 'sponsor' | 'affiliate' | 'market_operator') => (await editor.createSponsorLink({
    name: `${placement} ${number}`, text: `赞助文字 ${placement} ${number}`, textEn: `Sponsored words ${placement} ${number}`,
    url: `https://sponsor.example/${placement}/${number}?a=1&b=2`, relationship, placement,
  })).documentId
  const sponsors = {
    article_top: await sponsor('article_top', 'sponsor'),
    article_end: await sponsor('article_end', 'affiliate'),
    footer: await sponsor('footer', 'market_operator'),
  }
  const shared = { category, authors, event, outcome, verdict: await newsroom.verdict({ answer: 'NO', probability: 0.12 }), sponsorLinks: Object.values(sponsors), hero: picture.id }
  // Another article of the same section, to be related to.
  await newsroom.published({ title: `相关的文章 ${number}`, category })
  const { documentId, slug } = await editor.createPrediction({
    ...shared, title: `会面会发生吗 ${number}？`, summary: '一句话摘要。', body: everyBlock(picture.url, 'zh-Hans'), rationale: '因为没有计划。',
    heroAlt: '两人握手的示意图', heroCaption: '图说文字', heroCredit: '先见制图', disclaimer: '本文专用的免责声明。',
    sources: [{ title: '一手资料', publisher: '新华社', url: 'https://source.example/1', at: '2026-01-01' }], disclosures: { holdings: '作者没有持仓', aiAssistance: '用 AI 校对' },
  })
  await editor.publish(documentId)
  await editor.saveLanguage(documentId, 'en', {
    title: `Will they meet ${number}?`, summary: 'A summary in a sentence.', body: everyBlock(picture.url, 'en'), rationale: 'There is no plan.',
    heroAlt: 'Drawing of a handshake', heroCaption: 'The caption', disclaimer: 'A disclaimer of its own.',
    sources: [{ title: 'Primary source', publisher: 'Reuters', url: 'https://source.example/2' }], disclosures: { holdings: 'The author holds nothing' },
  })
  await editor.publish(documentId, 'en')
  return { documentId, slug: slug ?? '', event, outcome, verdict: shared.verdict, category, author: authors[0] ?? '', sponsors }
}
