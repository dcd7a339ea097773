import { Box } from '@strapi/design-system'
import { Children, type ReactNode } from 'react'

/** Things one below the other, with a line between them. */
export function DeskList({ children }: { children: ReactNode }) {
  return (
    <Box tag="ul">
      {Children.map(children, (child, index) => (
        <Box tag="li" paddingTop={4} paddingBottom={4} borderColor="neutral150" borderStyle="solid" borderWidth={index === 0 ? '0' : '1px 0 0 0'}>
          {child}
        </Box>
      ))}
    </Box>
  )
}
