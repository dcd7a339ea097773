import { GridFour } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { tableLanguage } from '@presage/text/table'
import { withCleanPaste } from './cleanPaste'
import { withPlace } from './openEditors'
import { PasteNotice } from './PasteNotice'
import { PictureBlock } from './PictureBlock'
import type { Editor, RichTextBlock } from './slate'
import { isTable, TableBlock } from './TableBlock'
import { bodyWords } from './words'

type Blocks = Partial<Record<string, RichTextBlock>>

interface ContentManager {
  apis: { addRichTextBlocks: (change: (blocks: Blocks) => Blocks) => void }
  injectComponent: (page: string, zone: string, component: { name: string, Component: () => null }) => void
}

/** What Strapi's editor of blocks lacks: clean pasting, tables, and the words of pictures. Must run while the admin starts. */
export function addBodyEditor(app: Pick<StrapiApp, 'getPlugin'>): void {
  const manager = app.getPlugin('content-manager') as unknown as ContentManager
  manager.apis.addRichTextBlocks(bodyBlocks)
  manager.injectComponent('editView', 'right-links', { name: 'presage-paste-notice', Component: PasteNotice })
}

function bodyBlocks({ paragraph, image, code, ...others }: Blocks): Blocks {
  if (!paragraph || !image || !code) throw new Error('Strapi’s editor has no paragraphs, images or code any more; see cms/src/admin/body.')
  // In the order of the list of styles, which shows four without scrolling.
  return {
    paragraph,
    image: {
      ...image,
      renderElement: props => <PictureBlock picture={image.renderElement} props={props} />,
      plugin: inOrder(image.plugin, withPlace),
    },
    // A block is what matches first, and a table is code as well.
    table: tableBlock(code),
    ...others,
    // The last plugin is the first to be asked.
    code: { ...code, plugin: inOrder(code.plugin, withCleanPaste) },
  }
}

const tableBlock = (code: RichTextBlock): RichTextBlock => ({
  renderElement: props => <TableBlock {...props} />,
  icon: GridFour,
  label: { id: bodyWords.idOf('table'), defaultMessage: bodyWords.words.table.en },
  matchNode: isTable,
  isInBlocksSelector: true,
  handleConvert: (editor) => {
    code.handleConvert?.(editor)
    const at = editor.selection?.anchor.path[0] ?? editor.children.length - 1
    editor.setNodes({ language: tableLanguage }, { at: [at] })
  },
  handleEnterKey: code.handleEnterKey,
  handleTab: editor => editor.insertText(' | '),
})

type Plugin = (editor: Editor) => Editor

const inOrder = (first: Plugin | undefined, then: Plugin): Plugin => editor => then(first ? first(editor) : editor)
