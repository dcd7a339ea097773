import { csvName, reportCsv } from './reportCsv'

const words = { name: '名称', day: '日期', clicks: '点击', views: '阅读' }
const days = [{ day: '2025-11-29', clicks: 3, views: 41 }, { day: '2025-11-30', clicks: 0, views: null }]

test('opens in Excel: a byte order mark, Chinese as it is, a row a day, and nothing where nothing was counted', () => {
  expect(reportCsv('远望茶馆', days, words)).toBe('\uFEFF名称,日期,点击,阅读\r\n远望茶馆,2025-11-29,3,41\r\n远望茶馆,2025-11-30,0,\r\n')
})

test.each([
  ['a "quoted", name', '"a ""quoted"", name"'], ['two\nlines', '"two\nlines"'], ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`], ['@x', '\'@x'], ['-1', '\'-1'],
])('the name %j stays one text', (name, written) => {
  expect(reportCsv(name, days, words).split('\r\n')[1]).toBe(`${written},2025-11-29,3,41`)
})

test('the file is named after link and days, without what a system refuses', () => {
  expect(csvName('茶馆/春:季', days)).toBe('茶馆 春 季 2025-11-29 2025-11-30.csv')
  expect(csvName('///', [])).toMatch(/^sponsor .*\.csv$/)
})
