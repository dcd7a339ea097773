/** A body of plain paragraphs. */
export function paragraphs(...texts: string[]) {
  return texts.map(text => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
}

/** A body of one paragraph with one link in it. */
export function linkTo(url: string) {
  return [{ type: 'paragraph', children: [{ type: 'text', text: '见' }, { type: 'link', url, children: [{ type: 'text', text: '这里' }] }] }]
}
