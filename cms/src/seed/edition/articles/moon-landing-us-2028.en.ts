import type { ArticleText } from '../articleText'

export const article: ArticleText = {
  title: 'Will NASA land astronauts on the Moon before 2029?',
  summary: 'The president has ordered a return by 2028, and two companies are building landers. But the programme’s dates have receded nearly half as fast as the calendar advanced.',
  rationale: 'Five hard things have to work in order, and the second of them, moving cryogenic fuel between ships in orbit, had never been done at the end of 2025. Multiplied out they give a little over one in five; a rival lander adds the rest.',
  heroAlt: 'Paper-cut picture: the long shadow of a rocket and its launch tower falls across the squares of a calendar and ends short of one marked in red',
  heroCaption: 'The rocket is real and so is the calendar; the distance between them is measured in tests not yet flown.',
  body: `*A note on the evidence: the material of this article runs to the end of 2025. Nothing that happened in 2026 has been weighed, neither what was flown nor what was put off, and readers who know this year’s news should adjust our figure with it. We publish it as a baseline, to be argued from.*

Nobody has walked on the Moon since December 1972. In December 2025 an [executive order](https://www.whitehouse.gov/presidential-actions/2025/12/ensuring-american-space-superiority/) made it American policy to go back by 2028, and the event on which this article bears asks whether it will be so: NASA’s astronauts on the surface, alive and reported, by the last day of that year.

We say no: we put yes at 24 per cent. That is not contempt for the programme, which is further on than it has ever been. It is what its own record, and the list of things still untried, add up to.

## The base rate is the programme itself

The best predictor of a large project’s delay is its delay so far. The dates for the first landing of the Artemis programme have run as follows:

- March 2019: promised for 2024;
- November 2021: 2025 at the earliest;
- January 2024: September 2026;
- [December 2024](https://www.nasa.gov/news-release/nasa-shares-orion-heat-shield-findings-updates-artemis-moon-missions/): the middle of 2027;
- December 2025: by 2028, by order of the president.

Take the first and the fourth. In five years and nine months the target moved from the end of 2024 to the middle of 2027, two and a half years. Each year of work, on average, has brought the landing a little over half a year nearer.

- Slip per year of calendar: 2.5 / 5.75 = 0.43
- Time left in December 2024, to the middle of 2027: 2.5 years
- Time left at the old pace: 2.5 / (1 − 0.43) = 4.4 years
- The end of 2024 and 4.4 years: **spring 2029**

The straight line misses the deadline by a few months. Starting from the later target, it misses by years. Neither line knows anything about rockets, and reality does not run along lines; but if their midpoint is somewhat after the end of 2028, the chance of landing before it is somewhat below a half. How far below depends on what is left to do.

Related cases are not kinder. The companies chosen in 2014 to carry crews to the space station were to fly in 2017; the first did so in 2020, and the second in 2024, with a capsule that came home empty. In November 2023 the Government Accountability Office noted that the lander was planned to be built [faster by more than a year than the average large NASA project](https://www.gao.gov/products/gao-24-106256), although most of those carry nobody. That plan has since been lost.

## Five things in a row

The plan as it stood at the end of 2025 needs these, in order:

1. **A crew round the Moon and safely home.** Artemis II, four astronauts on a rocket and capsule of which one uncrewed example has flown, was set for the first months of 2026. The capsule’s heat shield lost material on that earlier flight, and NASA chose a different return path rather than a new shield.
2. **Fuel from one ship to another.** The lander, a version of SpaceX’s Starship, arrives in Earth orbit nearly empty. It must be filled with liquid oxygen and methane, both very cold, from a depot that other ships have filled. Nobody had moved such fuels between two spacecraft in orbit on anything like that scale.
3. **The tanker campaign and a rehearsal.** One landing needs something like a dozen tanker flights, give or take a good many, close enough together that the fuel does not boil away. Then an empty lander has to come down on the Moon and show that it can leave again.
4. **People’s equipment.** Suits, hatches, a lift from the cabin to the ground, docking with the capsule, and the certificate that says a crew may ride.
5. **The mission.** A launch season, a heavy rocket that flies at most once a year, and no scrub that runs past the New Year.

Of these the second and the third carry the weight. Starship ended 2025 with eleven test flights behind it. Three in the first half of the year failed, the last two, in August and October, met their aims; and in November [the first booster of the new version, the one meant for this work, was wrecked in a pressure test](https://www.nextbigfuture.com/2025/11/spacex-booster-18-catastrophic-rupture-anomaly-during-proof-testing.html) on the ground. The same company flies another rocket more than a hundred times a year, and few organisations have learnt so much by breaking things. But NASA’s own safety panel visited the works in the summer and came back with the judgement that the lander [could be years late](https://spacepolicyonline.com/news/nasa-safety-panel-estimates-significant-delays-for-starship-hls). Panels of that kind are paid to worry. They had been right about the previous dates.

> A political deadline can change the plan; it cannot change the order in which things must work.

## What pulls the other way

Three considerations keep us from a lower number.

### The deadline has owners

The president’s term ends on 20 January 2029, and the order bears his name. China says that it will land people before 2030, and has been meeting its own milestones with less noise. A Congress that agrees about little agrees about not coming second. In October 2025 the acting head of NASA said in public that SpaceX was behind and that he would open the first landing to other bidders; such pressure has money behind it.

### There is a second lander

Blue Origin holds a contract of its own, from 2023, for a later mission. In November 2025 its large rocket flew for the second time, and the first stage came back to a ship at sea. A small cargo lander was being made ready. A crewed vehicle pieced together from parts of that family, with less refuelling or none, is not on anybody’s shelf; but it is the sort of thing that gets built when a president wants to see it before he leaves.

### Requirements bend

Apollo’s managers cut the knot in 1968 by sending a crew round the Moon before the lander was ready. A rehearsal can be shortened, an orbit lowered, a stay reduced to hours. Every such simplification buys months. It buys them with risk, and an accident at any stage would close the question at once.

## The number

- Crewed flight round the Moon, clean: 0.90
- Fuel transfer shown by the middle of 2027: 0.65
- Tankers and empty landing by spring 2028: 0.55
- Suits, docking and certificate in step: 0.80
- Launch and landing inside what remains: 0.85
- The product of the five: 0.22
- A different lander gets there first: +0.02
- **Together: 0.24**

Each factor assumes the ones above it. They are judgements, and a reader who thinks that we are too gloomy about the third will find that 0.75 there brings the answer to about 32 per cent, near the market. A reader who lowers the second to 0.5 is at 19. That is the honest width of it. What no plausible set of factors does is to reach a half, and that is why the verdict is a no with some confidence although the number is not small.

## What would change our mind

- Two full ships docked in orbit and tons of propellant across, with the losses measured and published: at once to 35, and to 45 if it was done before the middle of 2027.
- An empty lander standing on the Moon by the spring of 2028: above one half.
- A formal change of plan to a lander without orbital refuelling, with hardware to look at: up by ten.
- No transfer by the end of 2027: below 8. At that point the remaining steps no longer fit into the remaining months, whoever is asking.
- A serious accident with a crew: 1, for as long as the inquiry lasts.

The event counts a landing by NASA’s people in a company’s vehicle, as any landing now would be; a robot, or somebody else’s astronauts, would not do. If the answer is no, it will probably be a no by one or two years rather than by ten. The Moon has a way of forgiving those who are late, and calendars, which is what this question is about, do not. **NO: we put yes at 24 per cent.**`,
  sources: [
    {
      title: 'Ensuring American Space Superiority',
      publisher: 'The White House',
      url: 'https://www.whitehouse.gov/presidential-actions/2025/12/ensuring-american-space-superiority/',
      at: '2025-12-18',
    },
    {
      title: 'NASA Shares Orion Heat Shield Findings, Updates Artemis Moon Missions',
      publisher: 'NASA',
      url: 'https://www.nasa.gov/news-release/nasa-shares-orion-heat-shield-findings-updates-artemis-moon-missions/',
      at: '2024-12-05',
    },
    {
      title: 'NASA Artemis Programs: Crewed Moon Landing Faces Multiple Challenges (GAO-24-106256)',
      publisher: 'US Government Accountability Office',
      url: 'https://www.gao.gov/products/gao-24-106256',
      at: '2023-11-30',
    },
    {
      title: 'NASA Safety Panel Estimates Significant Delays for Starship HLS',
      publisher: 'SpacePolicyOnline',
      url: 'https://spacepolicyonline.com/news/nasa-safety-panel-estimates-significant-delays-for-starship-hls',
    },
    {
      title: 'SpaceX Booster 18 catastrophic rupture anomaly during proof testing',
      publisher: 'NextBigFuture',
      url: 'https://www.nextbigfuture.com/2025/11/spacex-booster-18-catastrophic-rupture-anomaly-during-proof-testing.html',
      at: '2025-11-21',
    },
    { title: 'Artemis', publisher: 'NASA', url: 'https://www.nasa.gov/humans-in-space/artemis/' },
  ],
  disclosures: { holdings: 'The author holds no related contracts or assets.' },
}
