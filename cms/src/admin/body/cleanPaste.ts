import { parseBlocks } from '@presage/text/parseBlocks'
import { pastedBlocks, type Pasted } from '@presage/text/pasting/pastedBlocks'
import { pastedText } from '@presage/text/pasting/pastedText'
import type { Block } from '@presage/text/blocks'
import { pastedFragment } from './pastedFragment'
import { tellPasted } from './pasteNews'
import { readMarkup } from './readMarkup'
import type { Editor } from './slate'

const fragmentType = 'application/x-slate-fragment'
const fragmentInHtml = /data-slate-fragment="([^"]+)"/
const address = /^\s*https?:\/\/\S+\s*$/i

/** Makes clean blocks of whatever is pasted. A plugin of Strapi's editor, which by itself takes the bare text. */
export function withCleanPaste(editor: Editor): Editor {
  const { insertData } = editor
  editor.insertData = (data) => {
    const isInCode = blockAtCursor(editor)?.type === 'code'
    // Code and tables take text, and an address becomes a link: both are Strapi's own doing. So is what was copied in the editor.
    if (!editor.selection || isInCode || address.test(data.getData('text/plain')) || isOfEditor(data)) return insertData(data)
    const { blocks, leftOut } = pastedFrom(data)
    if (blocks.length > 0) insert(editor, blocks)
    tellPasted({ ...leftOut, hasText: blocks.length > 0 })
  }
  return editor
}

function pastedFrom(data: DataTransfer): Pasted {
  const html = data.getData('text/html')
  const pasted = html === '' ? null : pastedBlocks(readMarkup(html))
  if (pasted && pasted.blocks.length > 0) return pasted
  const images = [...data.files].filter(({ type }) => type.startsWith('image/')).length
  return {
    blocks: pastedText(data.getData('text/plain')),
    leftOut: { images: Math.max(images, pasted?.leftOut.images ?? 0), media: pasted?.leftOut.media ?? 0 },
  }
}

function insert(editor: Editor, blocks: Block[]): void {
  const selected = editor.selection
  if (selected && JSON.stringify(selected.anchor) !== JSON.stringify(selected.focus)) editor.deleteFragment()
  const { selection } = editor
  const block = blockAtCursor(editor)
  const top = selection?.anchor.path[0]
  if (!selection || !block || top === undefined) return
  // Nothing can be put into a picture.
  if (block.type === 'image') return editor.insertNodes(blocks, { at: [top + 1], select: true })
  const { anchor } = selection
  const isInList = block.type === 'list'
  const at = isInList ? anchor.path.slice(0, -1) : [top]
  editor.insertFragment(pastedFragment(blocks, { isInList, isStart: editor.isStart(anchor, at), isEnd: editor.isEnd(anchor, at) }))
}

const blockAtCursor = ({ children, selection }: Editor) => selection ? children[selection.anchor.path[0] ?? -1] : undefined

/** Whether it was copied in an editor like this one. Other sites' editors, which are no concern of ours, may be made of the same parts. */
function isOfEditor(data: DataTransfer): boolean {
  const fragment = data.getData(fragmentType) || fragmentInHtml.exec(data.getData('text/html'))?.[1]
  if (!fragment) return false
  try {
    return parseBlocks(JSON.parse(decodeURIComponent(window.atob(fragment)))).length > 0
  } catch {
    return false
  }
}
