import { h } from 'vue'
import { aboutView } from '../../app/data/aboutView'
import { correctionsPageView } from '../../app/data/correctionsPageView'
import { developersText } from '../../app/data/developersText'
import { frameView } from '../../app/data/frameView'
import { headingsOf } from '../../app/data/prose'
import type { Locale } from '../../shared/locale'
import { author } from '../fixtures/article'
import { call } from '../fixtures/record'
import { there, type Fixture } from './fixture'

const textOf = (locale: Locale) => developersText('https://presage.example', locale)
const correctionsOf = (locale: Locale) => there(correctionsPageView({
  site: null,
  categories: [],
  corrections: [{
    documentId: 'k1', kind: 'correction', note: '年份写错。', at: '2025-09-09T13:30:00.000Z', prediction: { title: '特朗普会见金正恩吗？', slug: 'trump-kim-2025' },
  }],
  withdrawals: [{ ...call, withdrawnAt: '2026-02-03T08:00:00.000Z', withdrawnReason: '引用的文件是伪造的。' }],
}, 1, locale))

export const standingFixtures: Record<string, Fixture> = {
  AboutWriters: locale => ({ props: { writers: aboutView({ site: null, authors: [author] }, locale).writers } }),
  ContactLine: () => ({ props: { email: 'desk@presage.example', text: 'Write to ', subject: 'A correction' } }),
  CorrectionList: locale => ({ props: { corrections: correctionsOf(locale).corrections } }),
  FooterLinks: () => ({ props: {} }),
  ProseRuns: () => ({ props: { text: 'All of it is in [the record](record), as `GET /ledger` gives it.' }, within: 'p' }),
  StandingContents: locale => ({ props: { parts: headingsOf(textOf(locale)) } }),
  StandingPage: (locale) => {
    const contents = headingsOf(textOf(locale))
    return {
      props: { frame: frameView({}, locale), title: 'About', deck: 'Who we are.', contents },
      slot: () => contents.map(({ heading, id }) => h('h2', { id }, heading)),
    }
  },
  StandingText: locale => ({ props: { text: textOf(locale) } }),
  WithdrawnList: locale => ({ props: { articles: there(correctionsOf(locale).first).withdrawn } }),
}
