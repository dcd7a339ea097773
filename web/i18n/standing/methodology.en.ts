import type { methodologyZhHans } from './methodology.zh-Hans'
import { verifyCommand } from './prose'

/** The same in English. */
export const methodologyEn: typeof methodologyZhHans = {
  title: 'How we judge and score',
  deck: 'How a verdict is written, frozen, resolved and scored. What stands here is what the program does.',
  exact: 'The exact rules',
  before: [
    { heading: 'The question', id: 'question' },
    'Every article is about one outcome of one event on a prediction market, a question that yes or no can answer. The rules, the closing date and the source that settles it are the platform’s own words and stand on the event’s page. A hash of the rules is kept with the verdict, so that a later change to them shows.',
    'Where an event has several outcomes, they are independent of each other. We never stretch prices until they add up to 100%.',
    { heading: 'Verdict and probability', id: 'verdict' },
    'A verdict is YES or NO, usually with a probability, which is always that of yes and lies between 1% and 99%: at least 50% for YES, at most 50% for NO. There is no 0% and no 100%, since certainty cannot be scored. A verdict without a probability counts as right or wrong and no more.',
    { heading: 'Frozen', id: 'frozen' },
    'When an article first becomes public, in either language, its answer, probability, time and market price are written into a row of their own. The database refuses to change or delete that row, whoever asks. What the site shows and what is scored is read from it.',
    { heading: 'The market’s price', id: 'price' },
    'The market’s price is the platform’s probability of yes at that moment. We ask the platform as we publish and wait three seconds at most. If it does not answer, the newest price we hold is used, and the page says when it was taken. For a question that is on no platform an editor enters it, and the page says so. Where there is no price, we say that there is none.',
    'Each platform has one fixed rule for its price:',
    {
      list: [
        'Polymarket: the midpoint of bid and ask where both are there and at most 0.10 apart, otherwise the last trade.',
        'Kalshi: the last trade; before the first one, the midpoint where bid and ask are at most 0.10 apart.',
        'Manifold: the market maker’s own probability.',
      ],
    },
    { heading: 'The result', id: 'resolution' },
    'The platform settles the outcome by its own rules. Where it is clear, an editor confirms it, or the site takes it over if it is set to. Whatever is unclear or disputed is for a person to look at. The ledger says whether it was taken from the platform or entered by an editor. A result that is taken back is an entry in the ledger as well, and the scores follow.',
    { heading: 'The scores', id: 'scores' },
    'An outcome counts once, however many articles we wrote about it: numbers are averaged within an outcome first, then across outcomes. The hit rate is calculated the same way.',
  ],
  after: [
    '“Better than market” divides the sums of both sides instead of averaging ratios, so that a question the market was sure of cannot outweigh all others. The log score uses the natural logarithm. What resolves on one day often hangs together, so for the interval whole days are drawn, and it runs from the 5% to the 95% quantile. An interval that includes zero cannot tell skill from luck.',
    { heading: 'Calibration', id: 'calibration' },
    'Probabilities are sorted into ten bins of ten points each; a bin includes its lower bound and not its upper one, except the last, which includes 100%. Each bin is one point: across, the average probability we gave; up, the share that happened. The bar runs from the 5% to the 95% quantile of the binomial distribution at that average: if the probabilities are right, nine cases in ten fall within it. Fewer than 5 are drawn hollow: they show nothing yet.',
    { heading: 'What counts, and what does not', id: 'counts' },
    {
      list: [
        'The verdict that is scored is always the first one published. A later change of mind needs a reason, is kept with the market’s price of its own moment and stands beside the first; it has a score of its own, which does not count in the record.',
        'Withdrawn articles count. The text is gone; the question, the verdict, the probability, the market’s price, the result and the reason stay.',
        'Void outcomes (cancelled, invalid, settled half and half) are shown and not scored.',
        'We compare ourselves with the market on the same verdicts: those that give a probability and had a market price when they were published.',
        'Resolved verdicts belong to the day of their result, open ones to the day they were published, in UTC.',
      ],
    },
    { heading: 'The ledger, and how to check it', id: 'ledger' },
    'Verdict, revision, resolution, resolution undone, correction, withdrawal, restoration: each is an entry of the [ledger](ledger), written as it happens. Each holds the SHA-256 of the one before, so that changing a single byte breaks everything after it. The ledger holds verdicts, reasons and hashes. It holds no article’s text, and nothing that is not public yet.',
    'To check it, download the whole of it and run the verifier that comes with the source. The check itself needs no network:',
    verifyCommand,
    'You do not need our program. The algorithm stands on the page of the [ledger](ledger), and any language that has SHA-256 will do it in some twenty lines. It proves that nothing written was changed. It cannot prove that what was written is true, nor show that a few entries are missing at the end. So note the number and hash of today’s last entry, and compare when you come back.',
    'You can work out the record’s numbers yourself, too: every verdict with its scores can be downloaded as [CSV](csv) or [JSON](json).',
  ],
}
