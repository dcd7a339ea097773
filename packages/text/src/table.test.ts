import { blocksLimits, parseBlocks } from './parseBlocks.js'
import { cellCount, readTable, writeTable } from './table.js'

describe('readTable', () => {
  it('reads a row a line, cells apart by the mark of either keyboard, with marks at the ends or without', () => {
    const read = { head: ['候选人', '我们', '市场'], rows: [['甲', '72%', '65%'], ['乙', '28%', '']], isNumeric: [false, true, true] }
    expect(readTable('候选人 | 我们 | 市场\n甲 | 72% | 65%\n乙 | 28% |')).toEqual(read)
    expect(readTable('| 候选人 | 我们 | 市场 |\n|---|:---:|---:|\n| 甲 | 72% | 65% |\n\n| 乙 | 28% | |')).toEqual(read)
    expect(readTable('候选人｜我们｜市场\n甲｜72%｜65%\n乙｜28%')).toEqual(read)
  })

  it('takes tabs, as spreadsheets copy them, and leaves marks in their cells alone then', () => {
    expect(readTable('a\tb|c\n1\t2')).toEqual({ head: ['a', 'b|c'], rows: [['1', '2']], isNumeric: [true, true] })
  })

  it('keeps a mark that is text', () => {
    expect(readTable('a\\|b | c')?.head).toEqual(['a|b', 'c'])
  })

  it.each(['', ' ', '\n\n', ' | \n|', '|---|---|'])('has nothing to show of %j', text => {
    expect(readTable(text)).toBeNull()
  })

  it.each([
    ['1,234.5'], ['−3'], ['+2.5%'], ['$1,000'], ['¥ 20'], ['12 万'], ['3 pp'], ['<1%'], ['约 40%'],
  ])('reads %s as a number', cell => {
    expect(readTable(`x\n${cell}\n—\n暂无`)?.isNumeric).toEqual([true])
  })

  it.each(['2025-11-03', '12月3日之前', 'iPhone 17', '会', '—', '1 比 2'])('does not read %s as one', cell => {
    expect(readTable(`x\n${cell}`)?.isNumeric).toEqual([false])
  })

  it('puts what is beyond the last column into it', () => {
    const table = readTable(Array.from({ length: 30 }, (_, index) => index).join('|'))
    expect([table?.head.length, table?.head.at(-1)]).toEqual([24, '23 24 25 26 27 28 29'])
  })
})

it('reads again what was written', () => {
  const rows = [['a|b', 'c\nd'], ['１｜２', ' e ']]
  const table = readTable(writeTable(rows))
  expect([table?.head, ...table?.rows ?? []]).toEqual([['a|b', 'c d'], ['１｜２', 'e']])
})

it('does not let a short text make a table without end', () => {
  const text = `${'a|'.repeat(40)}\n${'b\n'.repeat(blocksLimits.nodes / 20)}`
  expect(cellCount(text)).toBeGreaterThan(blocksLimits.nodes)
  expect(() => parseBlocks([{ type: 'code', language: 'table', children: [{ type: 'text', text }] }])).toThrow('too-many-nodes')
})
