import type { ArticleText } from '../articleText'

export const article: ArticleText = {
  title: 'Will Trump meet Kim\u00a0Jong\u00a0Un in 2025?',
  summary: 'Washington wants the picture and has said so in public. Pyongyang, with Moscow paying and Beijing clapping, has little reason to supply it before New Year.',
  rationale: 'Three meetings in one year show that it can happen fast; none in the six years since shows that the door has been shut. We think it opens in time about once in eight, and that an open door still leaves four chances in ten of no meeting.',
  heroAlt: 'Paper-cut picture: two empty chairs face each other, divided by a border line of red and white stripes',
  heroCaption: 'The chairs have been ready since 2019; what is missing is a reason for the second guest to sit down.',
  body: `On 25 August, with South Korea’s new president sitting beside him in the Oval Office, Donald Trump said [he would like to meet Kim Jong Un this year](https://koreajoongangdaily.joins.com/news/2025-08-26/national/diplomacy/USsummitsarah/2383829). Lee Jae-myung had asked him to. A leaders’ meeting of the Asia-Pacific economies is due in Gyeongju at the end of October, a few hours by road from the border village where the two men last shook hands. The stage is there, the host is willing, and one of the two actors is asking for the part.

That is why the question is worth pricing. It is also, we think, why it tends to be priced too high: nearly all of the visible evidence comes from the side that wants the meeting.

## Two base rates, far apart

Mr Trump and Mr Kim have met three times: in Singapore on 12 June 2018, in Hanoi on 27 and 28 February 2019, and at the demilitarised zone on 30 June 2019. Spread those three over the 1,461 days of the first term and a random stretch of 114 days, which is what is left of this year, would contain at least one meeting about a fifth of the time. Taken on its own, that would be a respectable case for one in five.

But the meetings did not fall at random. All three sit inside a window of 383 days. Before it came a year and more of threats. After it came the rest of the first term, 570 days in which both men were in office, still wrote to each other for a while, and did not meet. Since January there have been another 231 days with nothing at all. The history is not a drizzle. It is one storm in a long dry spell, and the useful question has two parts: does the weather change before the end of the year, and if it does, is there time?

- Three meetings in 383 days (12 June 2018 to 30 June 2019), so the chance of at least one in 114 such days: 1 − exp(−3 × 114 / 383) = 59%
- The chance that the door opens in time: about 13%
- **Both: 0.13 × 0.59 = 8%**

The 59 per cent is generous, since the window is drawn round the very meetings it counts. The 13 per cent is a judgement, and the rest of this article is about it.

## Why the door opened in 2018

Three things came together then. Pyongyang had just declared its nuclear force complete and wanted to turn it into something else. It had no patron it could lean on: Beijing was voting for sanctions at the Security Council and enforcing a good part of them. And Seoul was an energetic go-between, with a Winter Olympics to hand, whose envoys carried the invitation to Washington themselves.

None of the three holds in September 2025.

- **The price has gone up.** A law of September 2022 and a change to the constitution a year later put the nuclear force beyond bargaining. On 29 July Kim Yo Jong, the leader’s sister, said that personal relations between the two men were not bad, and that [using them to pursue denuclearisation would be a mockery](https://www.upi.com/Top_News/World-News/2025/07/29/Kim-Yo-Jong-Donald-Trump-relationship-not-bad-nuclear-talks/5401753768471/). The White House answered that a denuclearised North Korea was still the aim.
- **The patrons are back.** Russia and North Korea signed a treaty with a mutual-defence clause in June 2024, and this spring Pyongyang confirmed that its soldiers had fought for Russia. Last Wednesday Mr Kim stood with Xi Jinping and Vladimir Putin above Tiananmen Square, his first appearance among a crowd of foreign leaders; on Thursday he had [his first formal talks with Mr Xi in six years](https://koreajoongangdaily.joins.com/news/2025-09-04/national/northKorea/North-Korean-and-Chinese-leaders-hold-first-official-talks-in-6-years/2391846). In 2018 he went to Beijing on the way to Mr Trump. In 2025 Beijing was the destination.
- **The go-between has been dismissed.** Since the end of 2023 Pyongyang has called South Korea a hostile state rather than a partner in reunification. It has met Mr Lee’s gestures, from silencing the border loudspeakers onwards, with scorn.

There is one more piece of evidence, weaker because it rests on a single report. In June the website NK News wrote that North Korean diplomats in New York had [refused to accept a letter from Mr Trump](https://www.aa.com.tr/en/americas/north-korea-refused-to-accept-trumps-letter-to-kim-report-/3594390). The White House did not deny it. A government that wants a summit by Christmas usually takes the post.

> An invitation is news in Washington; only an acceptance is news in Pyongyang.

## The strongest case against us

The third meeting is the one that should worry anybody who says no. On 29 June 2019 Mr Trump, in Osaka for a G20 summit, suggested on Twitter that he might say hello to Mr Kim at the border. Thirty-two hours later, or thereabouts, the two were standing on it. No working group had met, no agenda existed, and most of those who follow Korea for a living would have given it a few per cent the morning before.

The Gyeongju gathering could repeat the arrangement: an American president in the neighbourhood, a host who would clear every obstacle, and cameras already in the country. A handshake needs no text. It would cost Mr Kim little and would show him being called on, at home, by the most powerful man in the world, with his arsenal intact and nothing signed.

We take this seriously, and of our eight points we would put about five on the days around that trip. Two things keep it at five. In 2019 the process was wounded but alive: letters were passing, Hanoi was four months old, and Mr Kim still wanted sanctions lifted by the only man who could lift them. And Mr Kim has learnt what the pictures are worth. After Hanoi he went home by train, more than two days of it, with nothing. A short meeting without substance would now have to be better than that memory, and better than the photograph he was given in Beijing last week for free.

## What would change our mind

We would move, and say so on this page, if we saw any of these, in rising order of weight:

1. Washington drops the word denuclearisation from its formula for talks, or an American official speaks of limits on the arsenal as an aim in its own right.
2. Either government confirms a working-level contact, in New York or anywhere else.
3. State media carry words from Mr Kim himself, rather than from his sister, that name conditions under which he would meet. That alone would take us to about 15 per cent.
4. Visits to the truce village are suspended, or security teams appear there, in the weeks before Gyeongju. That would take us past 25.

In the other direction, a long-range missile test or a satellite launch in October would bring us to about 4, and so would a change in Mr Trump’s travel plans. The calendar between now and then has few other hinges. The General Assembly meets in New York this month; the ruling party in Pyongyang turns eighty on 10 October and is likely to show weapons rather than envoys; and a party congress is expected early next year, where policy towards America for the next five years could be set. A leader who is about to announce a line has a reason not to blur it beforehand.

### What would count

We read the question plainly: the two men in the same place, in person, before the year is out, as reported by both sides or by the world’s press. A telephone call, a video message or a letter would not do. The event lists many leaders and its outcomes do not exclude one another, so a meeting with Mr Xi, on the same trip or another, says nothing by itself about this one.

## The number

The market is higher than we are. We think it is paying for desire, which is real and loud, and for memory, since anybody who lived through June 2019 has learnt not to say never. Both belong in the price; neither is an answer from Pyongyang. Until there is one, **8 per cent** seems right to us, about one chance in twelve: small enough to say no, and large enough that we would not be astonished to be wrong.`,
  sources: [
    {
      title: 'In first summit with South Korea’s Lee, Trump signals he wants to meet North Korean leader Kim this year',
      publisher: 'Korea JoongAng Daily',
      url: 'https://koreajoongangdaily.joins.com/news/2025-08-26/national/diplomacy/USsummitsarah/2383829',
      at: '2025-08-26',
    },
    {
      title: 'N. Korea says Trump-Kim relationship “not bad” but rejects nuclear talks',
      publisher: 'UPI',
      url: 'https://www.upi.com/Top_News/World-News/2025/07/29/Kim-Yo-Jong-Donald-Trump-relationship-not-bad-nuclear-talks/5401753768471/',
      at: '2025-07-29',
    },
    {
      title: 'North Korean and Chinese leaders hold first official talks in 6 years',
      publisher: 'Korea JoongAng Daily',
      url: 'https://koreajoongangdaily.joins.com/news/2025-09-04/national/northKorea/North-Korean-and-Chinese-leaders-hold-first-official-talks-in-6-years/2391846',
      at: '2025-09-04',
    },
    {
      title: 'North Korea refused to accept Trump’s letter to Kim: Report',
      publisher: 'Anadolu Agency',
      url: 'https://www.aa.com.tr/en/americas/north-korea-refused-to-accept-trumps-letter-to-kim-report-/3594390',
      at: '2025-06-11',
    },
    { title: '38 North: analysis of North Korea', publisher: 'Stimson Center', url: 'https://www.38north.org/' },
  ],
  disclosures: { holdings: 'The author holds no related contracts or assets.' },
}
