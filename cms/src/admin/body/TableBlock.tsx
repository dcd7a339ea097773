import { Box, Typography } from '@strapi/design-system'
import { readTable, tableLanguage } from '@presage/text/table'
import { styled } from 'styled-components'
import { useSay } from '../words/useSay'
import type { EditorNode, RenderProps } from './slate'
import { bodyWords } from './words'

/** Whether a block of the editor is a table: code of the language “table”. */
export const isTable = (node: EditorNode) => node.type === 'code' && node.language === tableLanguage

/** A table in the editor: its text, how it is written, and what readers will see of it. */
export function TableBlock({ attributes, children, element }: RenderProps) {
  const { say } = useSay(bodyWords)
  const table = readTable((element.children ?? []).map(({ text }) => text ?? '').join(''))
  return (
    <Box width="100%">
      <Source {...attributes}><code>{children}</code></Source>
      <Box contentEditable={false} style={{ userSelect: 'none' }} paddingTop={1} paddingBottom={2}>
        <Typography variant="pi" textColor="neutral600">{say('table.hint')}</Typography>
        {table && (
          <Box paddingTop={2} overflow="auto" role="group" aria-label={say('table.preview')}>
            <Preview>
              <thead>
                <tr>{table.head.map((cell, column) => <th key={column} data-number={table.isNumeric[column]}>{cell}</th>)}</tr>
              </thead>
              <tbody>
                {table.rows.map((row, index) => (
                  <tr key={index}>{row.map((cell, column) => <td key={column} data-number={table.isNumeric[column]}>{cell}</td>)}</tr>
                ))}
              </tbody>
            </Preview>
          </Box>
        )}
      </Box>
    </Box>
  )
}

const Source = styled.pre`
  max-width: 100%;
  overflow: auto;
  padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};

  code {
    font-family: 'SF Mono', SFMono-Regular, ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
    color: ${({ theme }) => theme.colors.neutral800};
  }
`

const Preview = styled.table`
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
  line-height: 1.5;

  th,
  td {
    padding: 0.4rem 0 0.4rem 2rem;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
    text-align: start;
    vertical-align: baseline;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  th {
    font-weight: 600;
    border-color: ${({ theme }) => theme.colors.neutral500};
  }

  [data-number='true'] {
    text-align: end;
  }
`
