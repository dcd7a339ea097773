import type { ArticleText } from '../articleText'

export const article: ArticleText = {
  title: 'Jake Paul vs. Gervonta\u00a0Davis: will Davis win?',
  summary: 'A lightweight champion may give away fifty pounds to a man who learnt to box on camera. The scales make it a contest; ten scored rounds and the gap in skill still make Davis a clear favourite.',
  rationale: 'Ten rounds, three judges and a better boxer by a distance no training camp can close. The weight is worth something, and so is the oddity of the event: between them they keep us well short of certainty.',
  heroAlt: 'Paper-cut picture: an empty boxing ring seen from straight above, one corner red, one corner blue, nobody in it',
  heroCaption: 'Seen from above, a ring is only geometry: the smaller man has to own the centre, and both have to turn up.',
  body: `*Update, 4 November 2025: the promoter announced last night that the bout will not take place. Under the event’s rules the question is void, and this call will not be scored. The article stands as it was published.*

On 14 November, in Miami, Gervonta Davis is due to box Jake Paul over ten rounds. Mr Davis holds the WBA lightweight title, has won thirty of his thirty-one professional contests and drawn the other, and has stopped twenty-eight men. Mr Paul has won twelve and lost one, has been a professional for under six years, and weighed 199.4 pounds for his last bout. Mr Davis weighed 133.8 for his. We know of no precedent for that between two licensed boxers with judges at the ringside.

We make Mr Davis the winner with a probability of 84 per cent. The bout raises three separate questions, which are easily run together: who is better, how much the weight is worth, and whether the thing will happen at all.

## The terms

They were [announced in September](https://www.espn.com/boxing/story/_/id/46350928/jake-paul-vs-gervonta-davis-rules-announced-november-14-boxing-match), after the promoters had moved the card from Atlanta, where the state’s commission disliked the mismatch. For our purpose five matter.

- A limit of 195 pounds, which binds Mr Paul slightly and Mr Davis not at all.
- Ten rounds of three minutes.
- Gloves of twelve ounces. Mr Davis is used to eight, Mr Paul to ten.
- Three judges, scoring each round in the ordinary way, so that [there will be a winner](https://www.the-independent.com/sport/boxing/jake-paul-gervonta-davis-fight-rules-b2832100.html) if both are standing at the end.
- It is called an exhibition: the result does not enter either man’s record.

The fourth is the one to hold on to. The best-known bout of this family, between Floyd Mayweather and Mr Paul’s brother Logan in 2021, [had no judges and no official winner](https://www.skysports.com/boxing/news/12183/12323293/floyd-mayweather-vs-logan-paul-will-allow-knockouts-but-not-include-judges). The heavier man leaned, held and lasted, and that was enough for him. In Miami, lasting loses.

## A base rate from small samples

No reference class fits, so we look at two that fit in part.

**Experts against famous novices.** Mr Mayweather stopped Conor McGregor in the tenth round in 2017. Tyson Fury was knocked down by Francis Ngannou, a mixed-martial-arts champion in his first boxing match, and got away with a split decision in October 2023; the following March Anthony Joshua needed two rounds against the same man. The experts won all three, one of them by a whisker. Mr Paul’s own record belongs here too. He has beaten other celebrities, fighters from other sports, a man of fifty-eight who is called Mike Tyson, and in June a faded Julio César Chávez Jr, clearly and on points. The first time he met a young man who had boxed all his life, Tommy Fury in February 2023, he lost a split decision. Mr Fury was an unbeaten prospect, not a champion.

**Small masters against big men.** Roy Jones went up to heavyweight in 2003, gave away more than thirty pounds to John Ruiz and won clearly on points. David Haye gave away nearly a hundred to Nikolai Valuev in 2009 and took the decision. Such bouts are made when somebody believes that the smaller man can win, so the sample is flattering. They do show the method: feet, distance, and points banked one clean punch at a time. But Mr Jones and Mr Haye were full-grown light-heavyweights and cruiserweights. Mr Davis has never weighed in above 140.

Put together, the classes suggest that an elite boxer beats a limited one who is bigger somewhere between four times in five and nine times in ten. We start at 85.

## What the weight is worth

Weight does three things in a ring. It adds force to a punch, it absorbs force, and it tires the man who is leaned on.

The first works for Mr Paul, who hits hard with his right hand and needs to land it once or twice. Seven of his twelve wins came inside the distance, though neither of the last two, over Mr Tyson and Mr Chávez. The second works against Mr Davis more than most people allow. His whole career rests on the blow that ends matters, often late, after some rounds of patient study. Through twelve-ounce gloves and into a man half as heavy again, that blow may merely annoy. We cut his chance of a stoppage accordingly. The third is the real danger: clinches, shoving, the forearm on the neck. In an exhibition the referee’s taste decides how much of that is allowed, and it is the part of the rules we know least about.

Against that stand reflexes and accuracy. Mr Davis is a southpaw with some of the fastest hands in the sport, and Mr Paul, for all his honest improvement, still steps in behind his jab in straight lines. It is not hard to imagine rounds in which one man misses by a foot and the other lands three.

> Weight decides how hard a man can be hit. It does not decide whether he is there when the punch arrives.

## How the number is put together

- Davis by stoppage: 46
- Davis on the cards: 38
- **Davis, either way: 84**
- Paul by stoppage: 7
- Paul on the cards: 7
- A draw: 2
- **Anything else: 16**

Two entries need a word. We give Mr Paul as much on the cards as by stoppage, because Mr Davis has habits that lose rounds. He starts slowly and throws little. On 1 March Lamont Roach, a good super-featherweight moving up, held him to a majority draw, in a bout in which Mr Davis took a knee in the ninth and was not counted. A busy, bigger man who moved first for six rounds could be ahead. And we give a draw its own line because on our reading it is not a win for Mr Davis, whatever the event’s rules make of it.

The market stands some points below us. It may be paying more attention to the photographs, in which the height of one man and the breadth of the other do look absurd. We have watched enough bouts between a big man who boxes and a small boxer to side with the boxer.

## If there is no bout

Everything above assumes that two men climb into a ring. Boxing cards fall through more often than most sporting events: a hand, a failed medical, a commission, a contract, some matter outside the ring. This one has moved once already, across a state line, and it depends on a single regulator’s patience with an unusual match. We put the chance that it does not take place on the date at around one in ten.

That tenth is *not* in the 84. Our figure is the probability that Mr Davis wins, given that there is a contest with a result. If the bout is called off, we expect the event to be void. A void call appears in our record like every other, with the figure beside it, and is never scored: we will not claim credit for having been right about a fight that nobody fought. A postponement is harder, and we would follow the event’s own rules on how long it waits.

## What would change our mind

1. **The scales.** If Mr Davis comes in above 160 pounds, he has traded speed for bulk, and we would go down to about 78. If he is near 145 and looks himself, up to 87.
2. **The referee.** A published instruction that holding will be punished would add two or three points. Silence changes nothing.
3. **The gloves.** Any late agreement on heavier ones would take more from the puncher than from the pusher. Down three.
4. **The camp.** Mr Davis has not boxed since March and has spoken more than once about leaving the sport. Reports that he is training elsewhere than usual, or hardly at all, would worry us more than any sparring story told by the other side.

Skill has a way of looking like luck to those who see it for two minutes at a time. Over thirty it looks like what it is, and thirty minutes are on the contract. **YES: we put it at 84 per cent.**`,
  sources: [
    {
      title: 'Jake Paul vs. Gervonta Davis rules announced for November 14 boxing match',
      publisher: 'ESPN',
      url: 'https://www.espn.com/boxing/story/_/id/46350928/jake-paul-vs-gervonta-davis-rules-announced-november-14-boxing-match',
      at: '2025-09-23',
    },
    {
      title: 'Jake Paul vs Gervonta Davis: Fight rules announced for exhibition bout',
      publisher: 'The Independent',
      url: 'https://www.the-independent.com/sport/boxing/jake-paul-gervonta-davis-fight-rules-b2832100.html',
      at: '2025-09-23',
    },
    {
      title: 'Floyd Mayweather vs Logan Paul will allow knockouts but not include judges',
      publisher: 'Sky Sports',
      url: 'https://www.skysports.com/boxing/news/12183/12323293/floyd-mayweather-vs-logan-paul-will-allow-knockouts-but-not-include-judges',
    },
    { title: 'Boxing’s official record keeper', publisher: 'BoxRec', url: 'https://boxrec.com/' },
  ],
  disclosures: { holdings: 'The author holds no related contracts or assets.' },
}
