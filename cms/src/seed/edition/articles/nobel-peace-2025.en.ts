import type { ArticleText } from '../articleText'

export const article: ArticleText = {
  title: 'Will Donald Trump win the 2025 Nobel Peace Prize?',
  summary: 'The campaign has been loud, the Gaza talks in Egypt are real, and the announcement is on Friday. The committee in Oslo works to an older clock and by a different measure.',
  rationale: 'One prize in five this century has gone to a sitting leader, and no leader had a stronger claim on attention this year. But nominations closed eleven days after he took office, the deals are unfinished, and the committee is built to resist a campaign.',
  heroAlt: 'Paper-cut picture: a laurel wreath on a red ground, one leaf cut out of it and lying to one side',
  heroCaption: 'A prize for peace is awarded for what holds, and this autumn’s agreements have not yet had time to hold.',
  body: `At eleven o’clock on Friday morning the chairman of the Norwegian Nobel Committee will walk to a lectern in Oslo and read out a name. No candidate in the history of the prize has asked for it so publicly. Donald Trump says that he has ended seven wars; several governments say that they have put him forward; and since yesterday Israeli and Hamas delegations have been in Sharm el-Sheikh, talking through mediators about a plan that carries his name. The timing could hardly look better.

We put the chance at 4 per cent. It is a low number for a man in every headline, and the way to it starts with ignoring the headlines.

## A base rate that means something

The committee has [338 candidates this year](https://www.dawn.com/news/1941587/trumps-push-for-prize-wont-have-any-impact-says-nobel-body), people and organisations. One in 338 is 0.3 per cent, and nobody should use it: the list is mostly names that were never going to be discussed for long.

A more useful class is that of sitting heads of state or government. In the twenty-five awards from 2000 to 2024 [the prize went to one of them five times](https://www.nobelprize.org/prizes/lists/all-nobel-peace-prizes/): Kim Dae-jung in 2000, Barack Obama in 2009, Ellen Johnson Sirleaf in 2011 (shared with two others), Juan Manuel Santos in 2016 and Abiy Ahmed in 2019. That is one year in five. It has not happened in the last five awards, which went to a UN agency, to journalists, to human-rights defenders twice, and to the survivors of Hiroshima and Nagasaki; but runs of that length turn up by chance.

If a leader wins this year, how likely is it to be this one? In a normal year the share of any single president would be a few hundredths. Mr Trump has been at the centre of more ceasefires and signing ceremonies than any other leader in 2025, and he is also the most divisive. We give him a fifth of the leaders’ share.

- A sitting leader wins: 5 of 25, or 20%
- It is this leader, given that: 20%
- **Before the particulars of this year: 0.20 × 0.20 = 4%**

Now the particulars. Some push up, some push down, and we find that they nearly cancel.

## What speaks for him

- **There are deals, or at least documents.** The foreign ministers of Congo and Rwanda signed an agreement in Washington in June. A ceasefire between Thailand and Cambodia in July followed his threat to stop trade talks with both. Armenia and Azerbaijan initialled the text of a peace treaty at the White House in August. Pakistan credits him with the ceasefire of May, though India does not.
- **Gaza.** The twenty-point plan of 29 September has been accepted by Israel and in part by Hamas. If it ends the war, it will be one of the largest single acts of peacemaking in years.
- **Precedent for ambition.** The committee has given the prize to great-power leaders before: Theodore Roosevelt in 1906 for mediating between Russia and Japan, Woodrow Wilson in 1919, and [Mr Obama in 2009](https://www.nobelprize.org/prizes/peace/2009/summary/), who had been in office for less than nine months.
- **Fear.** Norway is a small country with a large trade surplus and an alliance to look after. Some think that this must weigh in the room. We think that it weighs less than nothing, for reasons given below.

## What speaks against

### The clock

[Nominations closed on 31 January](https://www.nobelprize.org/nomination/peace/), eleven days after the inauguration. The letters that made news, from Pakistan in June, from Israel in July and from Cambodia in August, came too late for this year. That is not fatal. We assume that he is validly on the list: it stays secret for fifty years, thousands of professors and legislators may nominate, one timely letter is enough, and members may add names at their first meeting. But the file that the committee’s advisers have studied since the spring was opened on the strength of his first term, and what has been added to it is less than a year old.

The same goes for the end of the calendar. The five members meet through the summer and have usually made up their minds well before the announcement. A breakthrough in Egypt this week would fall after most of the deliberation and perhaps after all of it. It would be an excellent opening for a nomination for 2026.

### The measure

Alfred Nobel’s will speaks of fraternity between nations, of reducing standing armies and of peace congresses. The committee has stretched those words for a century, to cover human rights, the climate and the press; but the stretching has gone in one direction, towards law, institutions and people without power. A government that has left or defunded a good many international bodies this year, bombed nuclear sites in Iran in June and threatened the territory of an ally fits that reading badly. A committee can reward a peace in spite of the peacemaker’s wider record, as it did with Menachem Begin, Yasser Arafat and Henry Kissinger. It has then rewarded a text that was signed by the parties, and it has had cause to remember 1973, when two members resigned and one of the laureates declined.

> The prize has often been given for hope, but seldom for hope that was only a week old.

Abiy Ahmed is the freshest memory of that sort: a prize for a peace with Eritrea in 2019, and a war in Tigray a year later. It would be odd if the lesson had been forgotten in the same building.

### The campaign itself

The five are chosen by the Norwegian parliament and are not its members while they serve. What unites them, whatever their party, is an interest in not being seen to be pushed. In 2010 the committee honoured Liu Xiaobo although it knew what Beijing would do to Norwegian trade, and for six years Beijing did it. Last month the committee’s secretary told the French news agency, in effect, that public pressure plays no part in the discussion. One may doubt that any jury is quite deaf. But for this one a loud campaign raises the price of saying yes: an award on Friday would be taken by half the world as a surrender, and the members know it.

## What would change our mind

There are three days left, and few things could move us far.

- If a signed ceasefire for Gaza is announced before Friday, we would go to about 6, not higher, since it would be too late for all but a last-minute reversal.
- If the committee postponed its announcement, which it has no habit of doing, we would go above 10.
- A leak from Oslo is possible, and has been suspected in earlier years. We would treat a sudden large move in the market with respect; we have not seen one that needs such an explanation.
- Nothing said in Washington between now and then would move us at all.

We also hold open that the name will come as a surprise to everybody, ourselves included. The favourites on the [director’s list of the peace institute in Oslo](https://www.prio.org/), on the betting exchanges and in the newspapers have a poor record. That is one more reason to be wary of any single name, and it cuts against the most famous one hardest.

## The number

A base rate of 4, some points up for Gaza and for a year of signatures, the same number down for a closed list, an unsettled record and a jury that does not like to be told. The market stands a little above us; the difference is too small to make a quarrel of, and might be no more than the usual premium on a name that people enjoy trading. **NO: we put yes at 4 per cent.**

For 2026 we would start again from a blank sheet. A ceasefire that lasts into the spring, hostages home and aid flowing, would be an achievement that falls inside the window and speaks the committee’s own language. The question then would not be whether he asked for it.`,
  sources: [
    {
      title: 'Nomination and selection of Nobel Peace Prize laureates',
      publisher: 'The Nobel Prize',
      url: 'https://www.nobelprize.org/nomination/peace/',
    },
    {
      title: 'All Nobel Peace Prizes',
      publisher: 'The Nobel Prize',
      url: 'https://www.nobelprize.org/prizes/lists/all-nobel-peace-prizes/',
    },
    {
      title: 'The Nobel Peace Prize 2009',
      publisher: 'The Nobel Prize',
      url: 'https://www.nobelprize.org/prizes/peace/2009/summary/',
      at: '2009-10-09',
    },
    {
      title: 'Trump’s push for prize won’t have any impact, says Nobel body',
      publisher: 'AFP in Dawn',
      url: 'https://www.dawn.com/news/1941587/trumps-push-for-prize-wont-have-any-impact-says-nobel-body',
      at: '2025-09-13',
    },
    { title: 'Alfred Nobel’s will', publisher: 'The Nobel Prize', url: 'https://www.nobelprize.org/alfred-nobel/alfred-nobels-will/' },
    { title: 'Peace Research Institute Oslo', publisher: 'PRIO', url: 'https://www.prio.org/' },
  ],
  disclosures: { holdings: 'The author holds no related contracts or assets.' },
}
