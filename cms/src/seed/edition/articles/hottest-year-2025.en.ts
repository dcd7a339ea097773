import type { ArticleText } from '../articleText'

export const article: ArticleText = {
  title: 'Will 2025 be the hottest year on record?',
  summary: 'Five months in, the year runs just behind 2024, and May fell away sharply. The rest of it would have to be warmer than the same months of the hottest year on record, with no El Niño to help.',
  rationale: 'The seven months to come would have to average about 0.2 °C more than May did, and years that follow an El Niño peak do not set records. We stay a few points above the forecasting centres, not least because one of them, Berkeley Earth, saw its own number swing by thirty points this year.',
  heroAlt: 'Paper-cut picture: concentric rings like those of a felled tree, from pale to ochre and red, one ring nearly black and the red one outside it unfinished',
  heroCaption: 'The rings darken outwards as far as 2024, which is nearly black; the one being drawn outside it is likely to stay a shade paler.',
  body: `A record is a comparison, and the year to beat is an awkward one. By the reckoning of Europe’s Copernicus service, 2024 was [1.60 °C warmer than the late nineteenth century](https://climate.copernicus.eu/global-climate-highlights-2024), the first calendar year above a degree and a half. It had the tail of a strong El Niño in its first half and oceans warmer than anybody had measured. To the question whether 2025 will pass it we answer no: we put the chance at 9 per cent, and almost all of the reasoning is arithmetic that a reader can redo.

## Start with how often records fall

Since 1980 something like one year in three has set a new global record in the main series. That sounds like a base rate and is a poor one, because records come in bunches. They fall when the slow rise of the trend meets the fast push of an El Niño, which moves heat from the tropical Pacific into the air, usually with a delay, so that the second calendar year of the event is the hot one. The years 1998, 2010, 2016 and 2024 are of that kind.

The better comparison is therefore with the years *after* those. There are three clean cases:

- 1999, after the El Niño of 1997 and 1998, was markedly cooler;
- 2011, after that of 2009 and 2010, was cooler;
- 2017, after that of 2015 and 2016, was cooler, though warmer than everything before 2015.

None of three set a record. Three is a small number, and the world now warms by about a fifth of a degree per decade or somewhat more, so the trend has grown relative to the wobble. Giving the unseen case some weight, we would start near 15 per cent before looking at a single thermometer reading from this year.

## Then look at the five months we have

The year opened with a surprise. January 2025 was the warmest January in the Copernicus series, although a weak La Niña, which should have cooled it, was in place. That one month moved careful people a long way, and we return to it below. Since then the readings have drifted down, and [May, at 1.40 °C, was the first clearly under the degree and a half in a long while](https://climate.copernicus.eu/surface-air-temperature-may-2025): the second-warmest May, and 0.12 °C below that of last year.

The sum is short. These are the monthly figures as first published by Copernicus, in degrees above the average of 1850 to 1900, each month counted alike:

- 2025: January 1.75, February 1.59, March 1.60, April 1.51, May 1.40; mean 1.57
- 2024, all twelve months: mean 1.60
- Needed from June to December 2025: (12 × 1.60 − 5 × 1.57) / 7 = **1.62**
- Reached from June to December 2024: 1.57

So the last seven months would have to be 0.05 °C warmer than the last seven months of the hottest year on record, and 0.22 °C warmer than last month, starting now and without a pause. Monthly values do jump by a tenth or two. Seven of them in a row, all on the high side, is another matter: nothing short of a new push from the ocean would do it.

## And the ocean is not pushing

On 12 June the American forecasters who watch the Pacific put the chance of neutral conditions this summer [at 82 per cent](https://www.cpc.ncep.noaa.gov/products/analysis_monitoring/enso_advisory/ensodisc.shtml). For the turn of the year they saw neutral and La Niña as almost equally likely, and an El Niño as the outsider. Even an El Niño that began in autumn would mostly warm 2026, because of the delay. This is the part of the argument we trust most: the one mechanism that has produced records in living memory is, on present evidence, absent.

The forecasting centres have drawn the conclusion. The American climate-data agency, NOAA, gives 2025 [less than a 1 per cent chance of ranking first](https://www.ncei.noaa.gov/news/global-climate-202505) and calls a place in the first five very likely. Berkeley Earth, an independent group in California, puts it at roughly one in twenty after May. Before the year began, Britain’s Met Office had expected a year just behind 2024 and 2023.

> A year can be the coolest of three and still hotter than everything that came before them.

## Why 9, then, and not 1 or 5

We are above every centre just named, on purpose, for three reasons.

1. **The estimates have been unsteady.** Berkeley Earth started the year at about 6 per cent, went to about 30 after January, to 38 after February, 34 after March, and back to about 5 or 6 after May. Each step was a reasonable reading of one more month. But a quantity that can travel thirty points up and thirty down within five months has wider tails than its last value admits, and it could travel again.
2. **We do not fully understand 2023.** The jump of that year came before the El Niño could explain it and was not foreseen by any of the usual models. Cleaner ships’ fuel, fewer low clouds and a brighter sun have all been proposed, and the shares are still argued over. When a system has surprised everybody on the warm side within two years, a forecaster owes it a few points.
3. **There is more than one thermometer.** Copernicus, NASA, NOAA, Berkeley Earth, the Met Office and the Japanese agency treat the poles, the sea ice and the gaps between stations differently. They can disagree on the order of years that lie within some hundredths of a degree. Markets of this kind usually name [NASA’s index](https://data.giss.nasa.gov/gistemp/), and readers should look at the rules of the one they follow. Our figure would be the same for any of the large series; it includes a little for a photo finish decided by rounding.

Together these take us from the 3 or 4 per cent that we would get from averaging the centres to 9. The market is higher still. We suspect that it remembers January better than May.

## What would change our mind

The next Copernicus bulletin comes out in early July and will tell us more than any argument. As rough rules:

- A June above 1.55 °C would say that May was noise. We would go to about 15 per cent, and to 30 if July followed.
- A June between 1.45 and 1.55 leaves us about where we are.
- A June below 1.45 would take us to 4, and a second month like it to 1 or 2.
- A sharp warming of the water below the surface of the equatorial Pacific, of the sort that comes before an El Niño, would add some points at any time before September and hardly any afterwards.

A large volcanic eruption in the tropics could only push the other way, and mostly next year.

## What a no does not say

It would be easy to read this verdict as good news, and it is not much of that. If we are right, 2025 will most likely be the second or third warmest year since measurement began, warmer than every year before 2023, with no El Niño to blame. The present average of about 1.4 °C is what an ordinary year now looks like: the crest of 1998, which astonished people at the time, would be an unusually cold year today. Records are set by the wave; the danger comes from the tide, and the tide is not what is being asked about.

So, to sum up the sum: a base rate near 15, cut by five months that have fallen behind and a Pacific that offers no help, propped up by honest doubt about our instruments and our models. **NO: we put yes at 9 per cent.**`,
  sources: [
    {
      title: 'Surface air temperature for May 2025',
      publisher: 'Copernicus Climate Change Service',
      url: 'https://climate.copernicus.eu/surface-air-temperature-may-2025',
      at: '2025-06-11',
    },
    {
      title: 'Global Climate Highlights 2024',
      publisher: 'Copernicus Climate Change Service',
      url: 'https://climate.copernicus.eu/global-climate-highlights-2024',
      at: '2025-01-10',
    },
    {
      title: 'Assessing the Global Climate in May 2025',
      publisher: 'NOAA National Centers for Environmental Information',
      url: 'https://www.ncei.noaa.gov/news/global-climate-202505',
      at: '2025-06-12',
    },
    {
      title: 'ENSO: Diagnostic Discussion',
      publisher: 'NOAA Climate Prediction Center',
      url: 'https://www.cpc.ncep.noaa.gov/products/analysis_monitoring/enso_advisory/ensodisc.shtml',
      at: '2025-06-12',
    },
    { title: 'Temperature updates', publisher: 'Berkeley Earth', url: 'https://berkeleyearth.org/category/temperature-updates' },
    { title: 'GISS Surface Temperature Analysis (GISTEMP v4)', publisher: 'NASA', url: 'https://data.giss.nasa.gov/gistemp/' },
  ],
  disclosures: { holdings: 'The author holds no related contracts or assets.' },
}
