import { messagesFor } from '../../i18n/messages'
import { mailto, shareLinks } from './shareLinks'

const title = '会吗？A & B'
const url = 'https://presage.example/predictions/a-b'

test('every link carries title and address, escaped', () => {
  const links = shareLinks(title, url, messagesFor('zh-Hans').share)
  expect(links.map(({ name }) => name)).toEqual(['weibo', 'x', 'telegram', 'whatsapp', 'email'])
  for (const { name, href } of links.filter(({ name }) => name !== 'email' && name !== 'whatsapp')) {
    const { searchParams } = new URL(href)
    expect([name, searchParams.get('url')]).toEqual([name, url])
    expect([name, searchParams.get('title') ?? searchParams.get('text')]).toEqual([name, title])
  }
})

test('a mail says blanks in a way every mail program reads', () => {
  expect(mailto('desk@presage.example', 'a b & c', url))
    .toBe('mailto:desk@presage.example?subject=a%20b%20%26%20c&body=https%3A%2F%2Fpresage.example%2Fpredictions%2Fa-b')
})

test('WhatsApp takes one text, and no link says a blank as a plus', () => {
  const links = shareLinks(title, url, messagesFor('en').share)
  const whatsapp = new URL(links.find(({ name }) => name === 'whatsapp')?.href ?? '')
  expect(whatsapp.searchParams.get('text')).toBe(`${title} ${url}`)
  for (const { href } of links) expect(href).not.toMatch(/[+\s]/)
})
