/** What the demo paper says of itself, in Markdown. The site prints its exact rules below these by itself. */
export const standing = {
  'zh-Hans': {
    about: `
先见是一家会记分的编辑部。多数评论写完就翻篇了，说对了没人记得，说错了也没人追究。我们想换一种写法：先把问题问到可以对答案的程度，再写下自己的判断，然后等着被打分。

## 我们写什么

每篇文章只回答一个问题，而且是预测市场上真有人下注的问题。它有写好的规则、截止的日子和说了算的裁定来源，所以到时候谁对谁错，由平台照规则裁定，编辑只负责录入；结果若要撤回，连同理由记进账本。

文章的结尾是判断：会，或者不会，多半还带一个概率。概率不是装饰。说70%，意思是同样有把握的事，十件里应该有七件发生；另外三件没有发生，也在意料之中。

## 我们不写什么

我们不追着行情走，也不替任何人喊单。市场价是一面镜子：它告诉读者发表那一刻别人怎么看。与它不同的时候，文章要说清楚凭什么不同；没有不同的看法，这篇文章多半就不该写。

## 关于这一版

您看到的是示范版。文章里的事实都可以查证，链接通向真实的来源；市场价格、成交量、赞助商和读者评论都是为演示写的。四个署名都是集体署名，背后没有虚构的记者。
`,
    methodology: `
一个问题怎样变成一篇文章，又怎样变成一个数字，是编辑部每天在做的事。这里先说我们的做法；下面是计分的确切规则，由程序照着执行，编辑改不了。

## 选题

1. 问题要重要到值得读完一篇长文，而不只是赔率好看。
2. 规则要清楚。结果由谁裁定、按哪一天算、什么情况作废，读者都能在事件页上读到原文。
3. 我们要有话可说：有基准率可查，有一手材料可读，或者有市场没有看见的东西。

## 写概率

先看外面：同类的事过去发生的比例是多少。再看里面：这一次有什么不同，每一条理由值几个百分点。最后反过来问：如果错了，最可能错在哪里。文章要写出哪些消息会让我们改变主意。

概率定稿前，至少由另一名编辑独立写下自己的数字。两人相差超过十五个百分点，就坐下来，直到说得出分歧在哪里；说不出，就不发。

## 改主意

世界变了，我们就改判断，写明理由，与最初的判断并排放着。计分的始终是第一次说的那个：事后改对不算先见。
`,
    correctionsPolicy: `
出错是难免的，瞒着才是失职。文章发表之后，凡是改动读者读过的文字，都要选一个种类、写一句说明，才能再次发表：系统不让我们悄悄地改。

- **更正**：写错了事实。说明里写出原先怎么写、现在怎么写；文首有提示，文末有全文。
- **说明**：事实没有错，但说得不清楚、不完整，容易误会。
- **错字**：改一个错字、补一个标点，读者读到的意思没有变。它们记在账本里，不在这里列出。

判断和概率不在可以更正之列。它们一经发表就冻结，说错了就是说错了。

文章若非撤下不可，我们写明理由。正文会消失，判断、概率和结果留在战绩里。
`,
  },
  en: {
    about: `
Presage is a newsroom that keeps score. Most commentary is forgotten by the weekend: nobody remembers the calls that were right, and nobody answers for the ones that were wrong. We work the other way round. We put the question so that it can be marked, we write down what we think, and we wait to be graded.

## What we write

Every article answers one question, and it is a question that people are trading on a prediction market. It comes with written rules, a closing date and a named source that settles it, so that when the time comes the platform’s rules decide who was right, and an editor only enters it; a result that is taken back is kept in the ledger, with the reason.

Every article ends in a verdict: yes or no, usually with a probability. The probability is not decoration. When we say 70%, we mean that of ten things we are that sure of, seven should happen, and that the other three should surprise nobody.

## What we leave out

We do not chase prices and we do not tip. The market’s price is a mirror: it shows what others thought at the moment we published. Where we differ from it, the article has to say why. Where we do not, there was probably no article to write.

## About this edition

This is the demonstration edition. The facts in the articles can be checked and the links lead to real sources; market prices, volumes, sponsors and readers’ comments were made for the demonstration. The four bylines are collective, and no invented reporter stands behind them.
`,
    methodology: `
How a question becomes an article, and an article a number, is what this newsroom does all day. First, our practice; below it stand the exact rules of scoring, which a program applies and no editor can bend.

## Choosing the question

1. It has to matter enough to deserve a long read, and not merely offer interesting odds.
2. Its rules have to be clear. Who settles it, by which date, and what makes it void can be read word for word on the event’s page.
3. We need something to say: a base rate to look up, primary sources to read, or something the market has not seen.

## Arriving at a probability

We begin outside: how often have things of this kind happened? Then inside: what is different this time, and how many points is each difference worth? Then we turn it round: if this is wrong, where is it most likely wrong? The article says what news would change our mind.

Before a number is final, at least one other editor writes down theirs without seeing it. If the two are more than fifteen points apart, they talk until they can say where they disagree. If they cannot, we do not publish.

## Changing our mind

When the world changes, we revise the verdict, say why, and leave it standing beside the first. What is scored is always what we said first: being right after the fact is not foresight.
`,
    correctionsPolicy: `
Mistakes are unavoidable; hiding them is a choice. Once an article is out, any change to words that readers have read is published with its type and a sentence of explanation. The system does not let us change them quietly.

- **Correction:** a fact was wrong. The note says what stood there and what stands there now. A line at the top of the article points to it, and the note is at its foot.
- **Clarification:** nothing was wrong, but it was unclear or incomplete and could mislead.
- **Typo:** a misspelling or a missing comma, with the meaning as it was. These are entered in the ledger and not listed here.

Verdicts and probabilities cannot be corrected. They are frozen when they are published, and a wrong one stays wrong.

If an article has to be withdrawn, we say why. Its text goes; its verdict, its probability and its result stay in the record.
`,
  },
} as const
