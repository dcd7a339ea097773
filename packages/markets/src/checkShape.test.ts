import { z } from 'zod'
import { checkShape } from './checkShape.js'
import { amount, listInText, price } from './numbers.js'
import { MarketProblem } from './problem.js'

const shape = z.object({
  markets: z.array(z.object({ prices: listInText(price), last: price.nullish(), volume: amount.nullish() })),
})

function problem(value: unknown): { code: string, field?: string } {
  try {
    checkShape('polymarket', shape, value)
  } catch (error) {
    if (error instanceof MarketProblem) return { code: error.code, field: error.field }
    throw error
  }
  throw new Error('There was no problem')
}

const market = (changes: object) => ({ markets: [{ prices: '["0.2","0.8"]' }, { prices: '["0.2","0.8"]', ...changes }] })

test('keeps what the shape names and reads text that holds numbers or lists', () => {
  expect(checkShape('polymarket', shape, market({ last: '0.0105', volume: '12232699.615479222', unknown: 1 }))).toEqual({
    markets: [{ prices: [0.2, 0.8] }, { prices: [0.2, 0.8], last: 0.0105, volume: 12232699.615479222 }],
  })
  expect(checkShape('polymarket', shape, market({ prices: [0.2, '1e-7'] })).markets[1]).toEqual({ prices: [0.2, 1e-7] })
})

test.each([
  ['a field that has gone', market({ prices: undefined }), 'changed_shape', 'markets[1].prices'],
  ['a list that is no JSON', market({ prices: '["0.2' }), 'changed_shape', 'markets[1].prices'],
  ['JSON that is no list', market({ prices: '{}' }), 'changed_shape', 'markets[1].prices'],
  ['text for a number', market({ last: 'low' }), 'changed_shape', 'markets[1].last'],
  ['blank text for a number', market({ last: '' }), 'changed_shape', 'markets[1].last'],
  ['blank text among prices', market({ prices: '["", "1"]' }), 'changed_shape', 'markets[1].prices[0]'],
  ['nothing among prices', market({ prices: '[null, "1"]' }), 'changed_shape', 'markets[1].prices[0]'],
  ['true for a number', market({ last: true }), 'changed_shape', 'markets[1].last'],
  ['not a number', market({ last: 'NaN' }), 'changed_shape', 'markets[1].last'],
  ['infinity', market({ volume: 'Infinity' }), 'changed_shape', 'markets[1].volume'],
  ['hexadecimal', market({ last: '0x1' }), 'changed_shape', 'markets[1].last'],
  ['a negative volume', market({ volume: -1 }), 'changed_shape', 'markets[1].volume'],
  ['a price above one', market({ last: 1.01 }), 'impossible_price', 'markets[1].last'],
  ['a price in cents', market({ prices: '["20", "80"]' }), 'impossible_price', 'markets[1].prices[0]'],
  ['a price below zero', market({ last: '-0.01' }), 'impossible_price', 'markets[1].last'],
  ['a list at the root', [], 'changed_shape', '(root)'],
  ['text at the root', 'x', 'changed_shape', '(root)'],
])('%s is an error that names the field', (_name, value, code, field) => {
  expect(problem(value)).toEqual({ code, field })
})

test('the field stands in the sentence of both languages', () => {
  const { messages } = new MarketProblem('changed_shape', { platform: 'kalshi', field: 'event.markets[0].last_price_dollars' })
  expect(messages['zh-Hans']).toContain('Kalshi 的数据格式变了：字段“event.markets[0].last_price_dollars”')
  expect(messages.en).toContain('Kalshi\'s data has changed: the field "event.markets[0].last_price_dollars"')
})
