import { wordBook } from '../words/wordBook'

/** The words of the editor in which bodies are written. */
export const bodyWords = wordBook('body', {
  'pasted.text': { zh: '文字已粘贴。', en: 'The text is pasted.' },
  'pasted.images': { zh: '{count} 张图片没有带过来，请用段落样式里的“图片”上传。', en: '{count, plural, one {# picture was} other {# pictures were}} left out: upload with “Image” among the styles.' },
  'pasted.media': { zh: '{count} 段音频或视频没有带过来，可以放一个链接。', en: '{count, plural, one {# recording was} other {# recordings were}} left out: a link can stand in its place.' },
  'pasted.between': { zh: ' ', en: ' ' },

  'table': { zh: '表格', en: 'Table' },
  'table.hint': { zh: '一行字就是表格的一行，格和格之间用 | 隔开（按 Tab 键也行）。第一行是表头。写完后连按两次回车。', en: 'A line is a row; set cells apart by | (the Tab key writes it). The first line holds the heads. Press Enter twice when done.' },
  'table.preview': { zh: '读者看到的表格', en: 'As readers see it' },

  'picture': { zh: '图片的文字', en: 'Words of the picture' },
  'picture.alternativeText': { zh: '替代文字', en: 'Alternative text' },
  'picture.alternativeText.hint': { zh: '图上有什么。读给看不到图片的人听。', en: 'What is seen, for readers who cannot see it.' },
  'picture.alternativeText.missing': { zh: '还没有替代文字。请写图上有什么，读给看不到图片的人听。', en: 'No alternative text yet. Say what is seen, for readers who cannot see it.' },
  'picture.caption': { zh: '图片说明', en: 'Caption' },
  'picture.caption.hint': { zh: '印在图片下面，可不填。', en: 'Printed below it; may be left empty.' },
  'picture.credit': { zh: '图片来源', en: 'Credit' },
  'picture.credit.hint': { zh: '例如：新华社。', en: 'For example: Reuters.' },
})
