import { LlmsTextDocument, type LlmsTextQuery } from '@presage/client/generated/documents'
import { escapeDestination, escapeMarkdown } from '@presage/text/escapeMarkdown'
import { messagesFor } from '../../i18n/messages'
import { locales, type Locale } from '../../shared/locale'
import { categoryPath, downloadPaths, standingPages, standingPath, type StandingPage } from '../../shared/paths'
import { feedFormats, feedPath, markdownPath, resolutionsPath, sitemapPath, verdictNamespacePath } from '../../shared/syndicationPaths'
import type { Ask } from './ask'
import { plainType } from './contentTypes'
import type { Publication } from './publication'

/** The guide for machines that read the paper: what it is, where its data is, and its newest articles as Markdown. */
export async function llms(ask: Ask, siteUrl: string): Promise<Publication> {
  const answer = await ask(LlmsTextDocument, {})
  return { body: llmsText(answer, siteUrl), contentType: plainType, lastModified: answer.ledgerHead?.at ?? null }
}

// In the form of llmstxt.org.
function llmsText(answer: LlmsTextQuery, siteUrl: string): string {
  const link = (name: string, path: string, about?: string | null) =>
    `- [${oneLine(name)}](${escapeDestination(siteUrl + path)})${about?.trim() ? `: ${oneLine(about)}` : ''}`
  const articles = (list: LlmsTextQuery['chineseArticles'], locale: Locale) =>
    list.flatMap(({ title, slug, summary }) => (slug ? [link(title, markdownPath(locale, slug), summary)] : []))
  const standingLink = (page: StandingPage, locale: Locale) => {
    const { title, deck } = messagesFor(locale).standing[page]
    return link(title, standingPath(locale, page), deck)
  }
  const { chinese, english } = answer
  return [
    `# ${oneLine(chinese?.name ?? messagesFor('zh-Hans').site.name)}`,
    '',
    `> ${oneLine(english?.tagline?.trim() || messagesFor('en').site.tagline)}`,
    `> ${oneLine(chinese?.tagline?.trim() || messagesFor('zh-Hans').site.tagline)}`,
    '',
    'Every article answers one question of a prediction market and ends in a verdict, yes or no, with the author’s probability. The verdict is',
    'frozen when it is published, beside the market’s price at that moment, and scored in public (Brier score) when the event resolves.',
    'Add .md to the address of an article to read it as Markdown; its front matter holds the verdict. Chinese is at the root, English under /en.',
    '',
    '每篇文章回答预测市场上的一个问题，并以“会”或“不会”的判断和概率收尾。判断在发表时与当时的市场价一同冻结，事件揭晓后公开计分。',
    '在文章地址后加 .md 即可读到 Markdown 版本，其文首数据写明判断。中文在根目录，英文在 /en 下。',
    '',
    '## Data · 数据',
    '',
    link('GraphQL API', '/graphql', 'everything public, by POST; no key needed · 全部公开数据，用 POST 查询，无需密钥'),
    ...locales.flatMap(locale => feedFormats.map(format => link(`${format} (${locale})`, feedPath(locale, { kind: 'paper' }, format), 'newest 50 articles in full · 最新 50 篇全文'))),
    ...locales.map(locale => link(`resolutions (${locale})`, resolutionsPath(locale), 'verdicts as their results come in · 刚揭晓的判断')),
    link('Verdicts in feeds', verdictNamespacePath, 'what the feeds say of a verdict · 订阅源中的判断数据'),
    link('Track record', downloadPaths.csv, 'every verdict with its scores, as CSV · 全部判断与分数（CSV）'),
    link('Ledger', downloadPaths.ledger, 'every verdict and what became of it, hash-chained · 全部判断及后续，哈希成链'),
    link('Sitemap', sitemapPath, 'every page · 所有页面'),
    '',
    ...section('Categories · 版面', answer.categories.map(({ name, nameEn, slug }) => link([name, nameEn].filter(Boolean).join(' · '), categoryPath('zh-Hans', slug)))),
    ...section('About the paper · 关于本报', standingPages.flatMap(page => locales.map(locale => standingLink(page, locale)))),
    ...section('Newest articles in Chinese · 最新中文文章', articles(answer.chineseArticles, 'zh-Hans')),
    ...section('Newest articles in English · 最新英文文章', articles(answer.englishArticles, 'en')),
  ].join('\n')
}

const section = (heading: string, lines: string[]) => (lines.length > 0 ? [`## ${heading}`, '', ...lines, ''] : [])

const oneLine = (text: string) => escapeMarkdown(text.toWellFormed().replace(/\s+/g, ' ').trim())
