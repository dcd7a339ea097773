/** What stands at the address of the namespace: what feeds say of verdicts, for whoever writes a program that reads it. */
export function verdictNamespace(siteUrl: string, namespaceUrl: string): string {
  return `Presage: verdicts in feeds · 订阅源中的判断

The feeds of ${siteUrl} say with every article what verdict it ends in.
本站的订阅源在每篇文章之外，另用机器可读的数据给出它的判断。

RSS 2.0 and Atom · RSS 2.0 与 Atom

    xmlns:presage="${namespaceUrl}"

    <presage:verdict>               of the article, as it was frozen when first published · 文章首次发表时冻结的判断
      <presage:answer>              YES or NO
      <presage:probability>         0.01 to 0.99, the author's probability of yes; left out where none was given
                                    作者认为“会”的概率；没有给出时省略
      <presage:marketPrice>         0 to 1, the market's price of yes at that moment; at: when it was taken, kind: last, mid or close
                                    当时的市场价；at 为取价时间，kind 为价格种类
      <presage:issuedAt>            RFC 3339
      <presage:result>              pending, right, wrong or void; void is never scored · void 表示作废，不计分
      <presage:resolvedAt>          RFC 3339, once resolved · 揭晓时间
      <presage:brier>               0 (perfect) to 1, squared error of the probability · 概率的平方误差
      <presage:marketBrier>         the same of the market's price · 市场价的平方误差
      <presage:ledgerHash>          SHA-256 of its entry in the ledger · 它在账本中的哈希
      <presage:event>               title; href: its page · 事件；href 为其页面
      <presage:revision>            for each later change of mind: at, answer, probability, marketPrice; the first verdict is the scored one
                                    每次修订；计分的仍是首次的判断
    </presage:verdict>

JSON Feed 1.1

    "_presage": { "about", "markdown_url", "image_caption", "image_credit", "event": { "title", "url" },
      "verdict": { "answer", "probability", "market_price", "market_price_at", "market_price_kind", "issued_at", "result",
        "resolved_at", "brier", "market_brier", "ledger_hash", "revisions": [{ "at", "answer", "probability", "market_price" }] } }

    The same, with null for what is not known. · 含义相同，未知者为 null。

An entry's time of change (atom:updated, date_modified) moves when the article is published again, corrected, its verdict revised or
its event resolved; its content says what happened. 文章重新发表、更正、修订判断或揭晓结果时，条目的更新时间随之改变，正文开头会说明原因。

Elements and members may be added; none will change its meaning. 今后可能增加字段，已有字段的含义不会改变。
`
}
