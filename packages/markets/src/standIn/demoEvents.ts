import type { World } from './world.js'

/** What the stand-in's platforms list at first. Questions, rules and prices are made up; no market is copied. */
export function addDemoEvents(world: World): void {
  world.addEvent({
    platform: 'polymarket',
    slug: 'who-will-trump-meet-with-in-2025',
    title: 'Who will Trump meet with in 2025?',
    rules: 'An outcome resolves to "Yes" if Donald Trump and the named person meet face to face within the period, as credible media report. '
      + 'A call or a video conference does not count.',
    outcomes: {
      'Kim Jong Un': 0.06, 'Xi Jinping': 0.91, 'Vladimir Putin': 0.985, 'Volodymyr Zelenskyy': 0.97, 'Narendra Modi': 0.34, 'Nicolás Maduro': 0.03, 'Pope Leo XIV': 0.45,
      'Ali Khamenei': null,
    },
  })
  world.addEvent({
    platform: 'polymarket',
    slug: 'us-government-shutdown-before-february',
    title: 'Will the US government shut down before February?',
    rules: 'Resolves to "Yes" if federal agencies close for want of appropriations at any time before 1 February.',
    outcomes: { Yes: 0.415 },
  })
  world.addEvent({
    platform: 'polymarket',
    slug: 'next-prime-minister-of-example-land',
    title: 'Who will be the next prime minister of Exampleland?',
    exclusive: true,
    outcomes: { 'Ada Example': 0.62, 'Ben Sample': 0.27, 'Cleo Specimen': 0.08 },
  })
  world.addEvent({
    platform: 'kalshi',
    slug: 'KXFEDDECISION-27JAN',
    title: 'Fed decision in January?',
    owner: 'KXFEDDECISION',
    exclusive: true,
    outcomes: { 'Cut of 25 bps': 0.43, 'No change': 0.55 },
  })
  world.addEvent({
    platform: 'manifold',
    slug: 'will-a-large-model-prove-a-new-theorem',
    title: 'Will a language model prove a new theorem this year?',
    outcomes: { Yes: 0.31 },
  })
  world.addEvent({
    platform: 'manifold',
    slug: 'which-probe-lands-on-the-moon-first',
    title: 'Which probe lands on the Moon first?',
    exclusive: true,
    isBinary: false,
    outcomes: { 'Probe A': 0.5, 'Probe B': 0.3, 'Neither': 0.2 },
  })
}

/** Addresses that a person would paste for an event of each platform. */
export const demoAddresses = [
  'https://polymarket.com/event/who-will-trump-meet-with-in-2025',
  'https://polymarket.com/event/us-government-shutdown-before-february',
  'https://polymarket.com/event/next-prime-minister-of-example-land',
  'https://kalshi.com/markets/kxfeddecision/fed-decision/kxfeddecision-27jan',
  'https://manifold.markets/StandIn/will-a-large-model-prove-a-new-theorem',
  'https://manifold.markets/StandIn/which-probe-lands-on-the-moon-first',
] as const
