import type { Editor, EditorNode } from './slate'

let open: WeakRef<Editor>[] = []

/** Remembers an editor, so that what is drawn in it can change it. A plugin of Strapi's editor. */
export function withPlace(editor: Editor): Editor {
  open = [...open.filter(one => one.deref() !== undefined), new WeakRef(editor)]
  return editor
}

/** The editor in which a block stands at this moment, and where; null where it stands in none any more. */
export function placeOf(block: EditorNode): { editor: Editor, at: number[] } | null {
  for (const one of open) {
    const editor = one.deref()
    const index = editor?.children.indexOf(block) ?? -1
    if (editor && index !== -1) return { editor, at: [index] }
  }
  return null
}
