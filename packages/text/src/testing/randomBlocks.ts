import type { Block, InlineNode, ListBlock, ListItem, TextNode } from '../blocks.js'
import type { SeededRandom } from './seededRandom.js'

const addresses = [
  'https://example.com/a_(b)?c=1&copy;=2', '/predictions/x*y', 'mailto:desk@example.com', 'http://例子.com/路径',
] as const

/** A document as an editor in a bad mood might leave it: valid, with every node and mark, and markup in its text in odd places. */
export function randomBlocks(random: SeededRandom): Block[] {
  return several(random, 6, () => randomBlock(random))
}

function randomBlock(random: SeededRandom): Block {
  const type = random.pick(['paragraph', 'paragraph', 'heading', 'quote', 'list', 'code', 'image'] as const)
  switch (type) {
    case 'paragraph':
    case 'quote':
      return { type, children: randomInlines(random) }
    case 'heading':
      return { type, level: random.pick([1, 2, 3, 4, 5, 6] as const), children: randomInlines(random) }
    case 'list':
      return randomList(random, 0)
    case 'code':
      return { type, language: random.pick([null, 'javascript', 'c++', 'table']), children: [{ type: 'text', text: randomWords(random) }] }
    case 'image':
      return {
        type,
        image: {
          url: random.pick(['/uploads/a,b.jpg', 'https://cdn.example/(a).png']),
          alternativeText: randomWords(random),
          caption: random.oneIn(2) ? null : randomWords(random),
          credit: random.oneIn(2) ? null : randomWords(random),
          width: 1200,
          height: 800,
          formats: random.oneIn(2) ? null : { small: { url: '/uploads/small_a,b.jpg', width: 500, height: 333 } },
        },
        children: [{ type: 'text', text: '' }],
      }
  }
}

function randomList(random: SeededRandom, indentLevel: number): ListBlock {
  const children = several(random, 4, (): ListItem | ListBlock => indentLevel < 3 && random.oneIn(4)
    ? randomList(random, indentLevel + 1)
    : { type: 'list-item', children: randomInlines(random) })
  return { type: 'list', format: random.pick(['ordered', 'unordered'] as const), indentLevel, children }
}

function randomInlines(random: SeededRandom): InlineNode[] {
  return several(random, 5, (): InlineNode => random.oneIn(4)
    ? { type: 'link', url: random.pick(addresses), children: several(random, 3, () => randomText(random)) }
    : randomText(random))
}

function randomText(random: SeededRandom): TextNode {
  const node: TextNode = { type: 'text', text: randomWords(random) }
  for (const mark of ['bold', 'italic', 'underline', 'strikethrough', 'code'] as const) if (random.oneIn(4)) node[mark] = true
  return node
}

function randomWords(random: SeededRandom): string {
  if (random.oneIn(12)) return random.pick(['', ' ', '\n', '- a', '1. a', '    a', '===', '***', '> a', '# a', '<script>alert(1)</script>', 'a\n---\nb', '| a |\n|:-|'])
  return Array.from({ length: random.integer(12) }, () => random.character()).join('')
}

function several<Item>(random: SeededRandom, most: number, make: () => Item): Item[] {
  return Array.from({ length: 1 + random.integer(most) }, make)
}
