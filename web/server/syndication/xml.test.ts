import { element, textElement, xmlDocument } from './xml'

const markup = (...content: Parameters<typeof element>[2][]) => element('a', null, ...content).markup

test('text is text, whatever is in it', () => {
  expect(markup('<b>&amp; "x" ]]>')).toBe('<a>&lt;b&gt;&amp;amp; &quot;x&quot; ]]&gt;</a>')
})

test('what XML cannot say is left out, and half a character is replaced', () => {
  expect(markup('a\0b\u0001c\u000bd\ufffee\uffff')).toBe('<a>abcde</a>')
  expect(markup('\ud800 \udc00')).toBe('<a>\ufffd \ufffd</a>')
  expect(markup('\ud83d\ude00\t\n')).toBe('<a>\ud83d\ude00\t\n</a>')
})

test('an attribute cannot be left, and a line break in it stays a blank', () => {
  expect(element('a', { b: '" onload="x', c: 'one\ntwo\rthree', d: undefined, e: null, f: 0 }).markup)
    .toBe('<a b="&quot; onload=&quot;x" c="one two&#13;three" f="0"/>')
})

test('elements stand in elements, and what is not there leaves nothing', () => {
  expect(element('a', null, [element('b', null, 0), null, undefined, false], textElement('c', ''), textElement('d', 'e')).markup).toBe('<a><b>0</b><d>e</d></a>')
  expect(xmlDocument(element('a', null))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n')
})
