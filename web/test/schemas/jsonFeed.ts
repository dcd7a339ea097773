const address = { type: 'string', pattern: '^https?://' }
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' }
const share = { type: ['number', 'null'], minimum: 0, maximum: 1 }
const textOrNone = { type: ['string', 'null'] }

const author = { type: 'object', minProperties: 1, additionalProperties: false, properties: { name: { type: 'string' }, url: address, avatar: address } }

const verdict = {
  type: ['object', 'null'],
  required: ['answer', 'probability', 'market_price', 'result', 'brier'],
  additionalProperties: false,
  properties: {
    answer: { enum: ['YES', 'NO'] }, probability: share, market_price: share, market_price_at: textOrNone, market_price_kind: textOrNone,
    issued_at: textOrNone, result: { enum: ['pending', 'right', 'wrong', 'void'] }, resolved_at: textOrNone, brier: share, market_brier: share,
    ledger_hash: textOrNone, revisions: { type: 'array', items: { type: 'object', required: ['at', 'answer', 'probability', 'market_price'] } },
  },
}

/** JSON Feed 1.1 as jsonfeed.org/version/1.1 has it, without what it deprecates, and what this site puts under `_presage`. */
export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items', 'feed_url', 'home_page_url'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string', minLength: 1 },
    home_page_url: address,
    feed_url: address,
    description: { type: 'string' },
    user_comment: { type: 'string' },
    next_url: address,
    icon: address,
    favicon: address,
    authors: { type: 'array', items: author },
    language: { enum: ['zh-Hans', 'en'] },
    expired: { type: 'boolean' },
    hubs: { type: 'array', items: { type: 'object', required: ['type', 'url'], properties: { type: { type: 'string' }, url: address } } },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'url', 'content_html', 'date_published', 'date_modified', '_presage'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', minLength: 1 }, url: address, external_url: address, title: { type: 'string' }, content_html: { type: 'string' },
          content_text: { type: 'string' }, summary: { type: 'string' }, image: address, banner_image: address, date_published: time,
          date_modified: time, authors: { type: 'array', items: author }, tags: { type: 'array', items: { type: 'string' } },
          language: { type: 'string' }, attachments: { type: 'array' },
          _presage: {
            type: 'object',
            required: ['about', 'verdict'],
            properties: { about: address, markdown_url: address, image_caption: textOrNone, image_credit: textOrNone, event: { type: ['object', 'null'] }, verdict },
          },
        },
      },
    },
  },
}
