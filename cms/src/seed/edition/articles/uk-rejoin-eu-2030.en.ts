import type { ArticleText } from '../articleText'

export const article: ArticleText = {
  title: 'Will the United Kingdom rejoin the European Union before 2030?',
  summary: 'Most Britons tell pollsters that leaving was a mistake. Between that and membership lie an application nobody has made, an election that comes too late, and twenty-seven parliaments.',
  rationale: 'The quickest accession on record took two years and nine months from the letter of application, in far easier conditions. By the end of 2025 no letter had been sent and no large party was asking to send one; the next election may fall only months before the deadline.',
  heroAlt: 'Paper-cut picture: the two halves of a drawbridge raised over blue water, with open sky between them',
  heroCaption: 'Bridges that were raised in a night are lowered by a procedure.',
  body: `*The material of this article runs to the end of 2025; what happened in 2026 has not been weighed.*

Some questions are asked because the answer is uncertain, and some because it would matter so much. This one is of the second kind. Will the United Kingdom be a member of the European Union again on 31 December 2029? No. We give the answer without a probability, and explain at the end why we think that more honest than a small number.

## How fast can it be done?

Start with the record. Nobody who left has come back: Greenland, which went in 1985, never asked to, and the United Kingdom is the only state to have gone. So the base rate has to come from first accessions, and among those from the quickest.

That was Finland. It [applied in March 1992 and was a member on the first day of 1995](https://www.scer.scot/database/ident-12555), after less than three years. Sweden took three and a half, Austria five and a half, all in the same round. Since then no country has come near: Croatia took ten years, and several candidates have been waiting for twenty. Finland, besides, was already inside the European Economic Area and applied most of the common rules. The Union had twelve members. All of them wanted it in, and the Finnish parties, divided as they were, held together long enough to ask their people and get a yes.

- Finland, application to membership: 18 March 1992 to 1 January 1995, 1,019 days
- From this article to the deadline: 17 November 2026 to 31 December 2029, 1,140 days
- Latest letter, at Finland’s speed: **18 March 2027**

So it is not a matter of arithmetic alone. At record speed, with a letter sent this winter, the calendar would still close with some days to spare. Everything depends on the words *with a letter sent this winter*.

## What would have to happen, in order

1. A British government decides to apply. The one elected in July 2024 won a large majority on [a manifesto that ruled out](https://labour.org.uk/change/) returning to the single market, to the customs union or to free movement, each of which is a smaller thing than membership.
2. It gets a mandate. After 2016 it is hard to see this done without a general election fought on the question, or another referendum, or both.
3. It applies under [Article 49 of the Treaty on European Union](https://eur-lex.europa.eu/eli/treaty/teu_2016/art_49/oj), the same door through which every stranger comes. There is no side entrance for former members; Article 50 says so in its last paragraph.
4. The Council agrees unanimously to open talks, after the Commission has given its opinion.
5. The terms are settled. Before it left, Britain had a rebate and opt-outs from the euro, from Schengen and from much of justice policy. A new member starts without them and has to ask each government for each.
6. A treaty is signed and then ratified by every member state, some of which may put it to a vote, and by the United Kingdom, which surely would.

By the end of 2025 not one of the six had begun. The first was denied, in terms, by everybody in a position to begin it.

> Regret is a feeling that pollsters can measure; an application is a letter that somebody has to sign.

### The election comes too late

By law the present Parliament [ends at the latest five years after it first met](https://www.legislation.gov.uk/ukpga/2022/11), which was on 9 July 2024, and polling day must then come by the middle of August 2029. Suppose that it comes at the end, that a party promising to rejoin wins outright, and that it writes to Brussels in its first week. It would have four and a half months for what took Finland thirty-three.

An early election could help only if it came very early and went to the right people, and the polls at the end of 2025 were led by a party, Reform UK, that exists for the opposite purpose. Liberal Democrats, Greens and the Scottish and Welsh nationalists want closer ties or membership in the end; none of them was in sight of a majority, and the largest of them asked for a customs union first. A government of several parties could agree on that. It could hardly agree on the rest within the time.

## What is really moving

It would be wrong to describe the subject as frozen. Quite a lot moved in 2025, and all of it short of the line.

- **Opinion.** In a YouGov poll at the start of the year 55 per cent said that the decision to leave was wrong and 30 per cent that it was right, and the [long-running tracker](https://yougov.co.uk/topics/politics/trackers/in-hindsight-do-you-think-britain-was-right-or-wrong-to-vote-to-leave-the-eu) has shown a lead for regret for years. Support falls when a question mentions the euro or free movement.
- **The reset.** A summit in London in May 2025 set out work on food standards, electricity, carbon trading and young people’s mobility. In December the two sides agreed that Britain will take part in the Erasmus exchange from 2027.
- **The limits of the reset.** In November talks on British access to the Union’s new defence loans broke down over the price. An old and friendly neighbour could not agree on a fee: a useful measure of how much there would be to settle in a treaty of accession.
- **Parliament.** On 9 December a Liberal Democrat motion for a bill to negotiate a customs union ended in a tie, a hundred votes to a hundred, and went forward on the deputy speaker’s casting vote. Four hundred and fifty members did not vote, and a bill of that kind does not become law against the government’s will.

A careful reader will notice that these are steps towards a customs union or something like it. That may come; it may even come before 2030, and it would deserve an article with a number in it. It is a different question. Turkey has had a customs union with the Europeans since the mid-1990s.

## The best case for yes

We try, on principle, to state the other side well enough that it would recognise itself. It would go like this. Europe’s security has changed more since 2022 than in the thirty years before. If America withdrew its protection, and did it suddenly, the Union might offer, and a government of any colour might accept, an accession by emergency: provisional membership first, chapters afterwards. People who say that Brussels never improvises have forgotten the spring of 2020 and the spring of 2022. And Britain, unlike other candidates, kept most of the old law on its books.

There is something in this. But the machinery of improvisation has been on offer to Ukraine, under fire, since February 2022, with a moral claim that nobody could match, and by the end of 2025 it had not produced membership or a date. A treaty needs every signature; it takes one government, one court or one referendum to stop it, and the whole case for yes requires that none does, in under three years, for a country that many remember as the difficult one.

Nor would a change inside the kingdom do it. If Northern Ireland voted to join the Republic it would enter the Union as part of Ireland, and if Scotland left it would apply as Scotland. In neither case would the United Kingdom have rejoined.

## What would change our mind

We would reopen this page if, before the summer of 2027, a British government applied for membership, or a party with a lead in the polls promised to apply without first asking the voters again, or the European Council declared unanimously that it would admit Britain by a shortened procedure. One of the three would turn the no into a no with a percentage. Two would start to make it interesting. After that summer nothing would.

## Why there is no percentage

Our scale ends at 1 per cent, because below it a forecaster’s numbers are mostly posture: nobody has made enough such calls to know what his own thousandths mean. We think that the chance here is smaller than that. To print 1 would overstate it, and to print a row of zeros would claim a precision that we do not have. There is no market price to set beside it either. So this call goes into the record as a plain answer. If we are right it counts as a hit, if we are wrong as a miss, and it earns nothing in the scores that reward well-judged probabilities. That is as it should be: saying no to this is not a feat. Saying *why* it is no, and what a yes would have looked like on the way, was the work.`,
  sources: [
    {
      title: 'Treaty on European Union, Article 49',
      publisher: 'EUR-Lex',
      url: 'https://eur-lex.europa.eu/eli/treaty/teu_2016/art_49/oj',
    },
    {
      title: 'Lessons from the EFTA Enlargement: How Would the EU Accession Process Look Today?',
      publisher: 'Scottish Centre on European Relations',
      url: 'https://www.scer.scot/database/ident-12555',
      at: '2020-03-17',
    },
    { title: 'Change: Labour Party Manifesto 2024', publisher: 'Labour Party', url: 'https://labour.org.uk/change/', at: '2024-06-13' },
    {
      title: 'Dissolution and Calling of Parliament Act 2022',
      publisher: 'legislation.gov.uk',
      url: 'https://www.legislation.gov.uk/ukpga/2022/11',
      at: '2022-03-24',
    },
    {
      title: 'In hindsight, do you think Britain was right or wrong to vote to leave the EU?',
      publisher: 'YouGov',
      url: 'https://yougov.co.uk/topics/politics/trackers/in-hindsight-do-you-think-britain-was-right-or-wrong-to-vote-to-leave-the-eu',
    },
    { title: 'House of Commons Library', publisher: 'UK Parliament', url: 'https://commonslibrary.parliament.uk/' },
  ],
  disclosures: { holdings: 'The author holds no related contracts or assets.' },
}
