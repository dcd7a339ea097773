import { wordBook } from '../words/wordBook'

/** The words of the writing screen, Chinese first. A part in braces is filled in. */
export const writingWords = wordBook('writing', {
  'panel.title': { zh: '写作', en: 'Writing' },
  'length': { zh: '{characters} 字，读完约 {minutes} 分钟', en: '{characters} characters, about {minutes, plural, one {# minute} other {# minutes}} to read' },
  'length.none': { zh: '正文还没有写。', en: 'The body is still empty.' },

  'call': { zh: '判断和市场', en: 'The verdict and the market' },
  'call.ours': { zh: '我们：{answer}', en: 'Ours: {answer}' },
  'call.market': { zh: '市场：{price}', en: 'The market: {price}' },
  'call.above': { zh: '比市场高 {points} 个百分点', en: '{points, plural, one {# point} other {# points}} above the market' },
  'call.below': { zh: '比市场低 {points} 个百分点', en: '{points, plural, one {# point} other {# points}} below the market' },
  'call.same': { zh: '和市场一样', en: 'The same as the market' },
  'call.against': { zh: '方向和市场相反', en: 'Against the market' },
  'call.noPrice': { zh: '市场：尚无报价', en: 'The market: no price' },
  'call.noVerdict': { zh: '还没有选判断。', en: 'No verdict is chosen.' },
  'call.noOutcome': { zh: '选好事件和结果后，这里会显示市场价。', en: 'The market’s price is shown once event and outcome are chosen.' },
  'call.priceAt': { zh: '报价时间：{time}', en: 'Price taken: {time}' },
  'answer.YES': { zh: '会', en: 'YES' },
  'answer.NO': { zh: '不会', en: 'NO' },

  'address': { zh: '网址', en: 'Address' },
  'address.none': { zh: '选好事件和结果并保存后自动生成。', en: 'Made by itself when event and outcome are chosen and saved.' },

  'missing': { zh: '发表之前还缺', en: 'Missing before it can be published' },
  'missing.nothing': { zh: '该有的都有了，可以发表。', en: 'Nothing is missing: it can be published.' },
  'missing.title': { zh: '写标题：一个能用“会”或“不会”回答的问题', en: 'Write the title: a question that YES or NO answers' },
  'missing.body': { zh: '写正文', en: 'Write the body' },
  'missing.category': { zh: '选栏目', en: 'Choose a category' },
  'missing.authors': { zh: '选作者，至少一位', en: 'Choose at least one author' },
  'missing.event': { zh: '选事件', en: 'Choose the event' },
  'missing.outcome': { zh: '选结果：文章回答的是事件里的哪一个', en: 'Choose the outcome: which of the event’s the article answers' },
  'missing.verdict': { zh: '选判断', en: 'Choose the verdict' },
  'missing.slug': { zh: '保存一次，生成网址', en: 'Save once, so that its address is made' },

  'scheduled': { zh: '定时：{time} 自动发表。现在按“发表”会立刻公开，不等到那时。', en: 'Scheduled: published by itself at {time}. “Publish” does not wait until then.' },

  'better': { zh: '有了更好（不影响发表）', en: 'Better with (not needed to publish)' },
  'better.summary': { zh: '摘要：用在列表和分享卡片里', en: 'A summary, for lists and shared cards' },
  'better.heroAlt': { zh: '题图的替代文字：给看不到图片的读者', en: 'Alternative text, for readers who cannot see the picture' },
  'better.heroCaption': { zh: '题图说明：图上是什么事，什么时候', en: 'A caption: what the picture shows, and when' },
  'better.heroCredit': { zh: '题图来源：谁拍的、谁画的', en: 'A credit: who took or drew the picture' },
  'better.pictures': { zh: '正文第 {which} 张图片的替代文字：给看不到图片的读者', en: 'Alternative text of {count, plural, one {picture} other {pictures}} {which} in the body' },
  'better.rationale': { zh: '判断理由：判断框里的一两句话', en: 'A rationale for the verdict box' },
  'better.sources': { zh: '来源：读者可以自己核对的网页', en: 'Sources where a reader can check' },
  'better.disclosures': { zh: '披露：作者有没有持仓，AI 帮了什么', en: 'Disclosures: what the author holds, what AI did' },

  'outcome.chooseEvent': { zh: '先选事件', en: 'Choose the event first' },
  'outcome.choose': { zh: '选择结果', en: 'Choose an outcome' },
  'outcome.made': { zh: '这个事件还没有结果，保存时会自动建一个。', en: 'This event has no outcome yet; one is made when you save.' },
  'outcome.only': { zh: '事件只有这一个结果，保存时自动选上。', en: 'The event’s only outcome: it is chosen when you save.' },
  'outcome.foreign': { zh: '原来选的“{name}”不是这个事件的结果，请重选。', en: '“{name}” is not an outcome of this event. Choose one of its own.' },
  'outcome.another': { zh: '原来选的结果', en: 'The outcome chosen before' },
  'outcome.ended': { zh: '已揭晓', en: 'resolved' },
  'outcome.clear': { zh: '清空', en: 'Clear' },

  'language.en': { zh: '撰写英文版', en: 'Make the English version' },
  'language.zh-Hans': { zh: '撰写中文版', en: 'Make the Chinese version' },
  'language.open.en': { zh: '打开英文版', en: 'Open the English version' },
  'language.open.zh-Hans': { zh: '打开中文版', en: 'Open the Chinese version' },
  'language.hint': { zh: '会新建一份草稿，事件、结果、判断、栏目、作者、题图和来源都已填好，只剩文字要写。', en: 'Makes a draft with event, outcome, verdict, category, authors, picture and sources filled in: only the text is left to write.' },
  'language.save': { zh: '请先保存这一份。', en: 'Save this one first.' },

  'beside.open': { zh: '在旁边的窗口预览', en: 'Preview in a window beside' },
  'beside.hint': { zh: '每次保存后，那个窗口会自己更新。', en: 'It follows by itself whenever you save.' },
  'beside.blocked': { zh: '浏览器拦住了新窗口。请允许本站弹出窗口，再试一次。', en: 'The browser blocked the window. Allow pop-ups for this site and try again.' },
})

export type WritingWord = keyof typeof writingWords.words
