import { csvLine } from './csv'

test('texts are quoted, quotes doubled, line breaks kept, numbers as they are', () => {
  expect(csvLine(['a', 'say "b", c', 'two\nlines', null, 0.08, -0.5, true])).toBe('"a","say ""b"", c","two\nlines",,0.08,-0.5,true\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '－1'])('%j does not run in a spreadsheet', (text) => {
  expect(csvLine([text])).toBe(`"'${text}"\r\n`)
})

test('what only looks like one inside is left alone', () => {
  expect(csvLine(['a=b', '2 - 1'])).toBe('"a=b","2 - 1"\r\n')
})
