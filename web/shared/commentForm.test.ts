import { commentField, commentValues } from './commentForm'

test('the form is read as it was typed', () => {
  expect(commentValues(new URLSearchParams('parent=c1&name=%E8%80%81%E5%91%A8&email=a%40b.c&body=one%0D%0Atwo+%26&consent=yes&website=&stamp=s')))
    .toEqual({ parent: 'c1', name: '老周', email: 'a@b.c', body: 'one\ntwo &', consent: true, website: '', stamp: 's' })
})

test('missing fields are empty, an unticked box is no consent', () => {
  expect(commentValues(new URLSearchParams(''))).toEqual({ parent: '', name: '', email: '', body: '', consent: false, website: '', stamp: '' })
})

test('only fields a reader sees take a problem', () => {
  expect([commentField('email'), commentField('stamp'), commentField('website'), commentField(null)]).toEqual(['email', null, null, null])
})
