/** What can be wrong with a document; each has its sentence below. */
export type BlocksProblem =
  | 'not-a-list' | 'wrong-shape' | 'unknown-node' | 'unsafe-link' | 'unsafe-image' | 'control-character'
  | 'too-deep' | 'too-many-nodes' | 'too-long'

const sentences: Record<BlocksProblem, { 'zh-Hans': string, 'en': string }> = {
  'not-a-list': {
    'zh-Hans': '正文须是由段落组成的列表。请在编辑器里重新输入正文。',
    'en': 'The text must be a list of blocks. Enter it again in the editor.',
  },
  'wrong-shape': {
    'zh-Hans': '这一处的格式不对。请在编辑器里删去后重新输入。',
    'en': 'This part is malformed. Delete it in the editor and enter it again.',
  },
  'unknown-node': {
    'zh-Hans': '这里不能放这类内容。可用的有段落、标题、列表、引文、代码、图片和链接。',
    'en': 'This kind of content cannot stand here. Use paragraphs, headings, lists, quotes, code, images and links.',
  },
  'unsafe-link': {
    'zh-Hans': '链接地址须以 https://、http://、mailto: 或单个 / 开头，且不含空格。请改正链接。',
    'en': 'A link must start with https://, http://, mailto: or a single /, and hold no blanks. Correct the link.',
  },
  'unsafe-image': {
    'zh-Hans': '图片地址须以 https://、http:// 或单个 / 开头。请从媒体库重新选择图片。',
    'en': 'The address of an image must start with https://, http:// or a single /. Choose the image from the media library again.',
  },
  'control-character': {
    'zh-Hans': '文字里有无法保存的控制字符。请删去这一处后重新输入。',
    'en': 'The text holds a control character that cannot be stored. Delete this part and type it again.',
  },
  'too-deep': {
    'zh-Hans': '列表嵌套得太深。请减少层级。',
    'en': 'The list is nested too deeply. Use fewer levels.',
  },
  'too-many-nodes': {
    'zh-Hans': '正文的段落和片段太多。请分成几篇文章。',
    'en': 'The text has too many parts. Split it into several articles.',
  },
  'too-long': {
    'zh-Hans': '正文太长。请删短，或分成几篇文章。',
    'en': 'The text is too long. Shorten it, or split it into several articles.',
  },
}

/** A document that is not valid Blocks. Says what is wrong, where, and what to do, in both languages of the paper. */
export class BlocksError extends Error {
  override readonly name = 'BlocksError'

  /** The same sentence for an editor; counts blocks from 1, as a reader of the page does. */
  readonly messages: { 'zh-Hans': string, 'en': string }

  /**
   * @param problem what is wrong
   * @param path where, as keys and indexes from the document's root: [2, 'children', 0, 'url']
   */
  constructor(readonly problem: BlocksProblem, readonly path: readonly (string | number)[]) {
    super(`${sentences[problem].en} (${problem} at ${pathName(path)})`)
    const [block] = path
    const sentence = sentences[problem]
    this.messages = typeof block === 'number'
      ? { 'zh-Hans': `正文第 ${block + 1} 段：${sentence['zh-Hans']}`, 'en': `Block ${block + 1} of the text: ${sentence.en}` }
      : sentence
  }
}

function pathName(path: readonly (string | number)[]): string {
  return path.reduce<string>((name, key) => typeof key === 'number' ? `${name}[${key}]` : `${name}.${key}`, 'body')
}
