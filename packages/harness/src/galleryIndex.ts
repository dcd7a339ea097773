/** One picture of the gallery. */
export interface GalleryPicture {
  kind: string
  language: string
  width: number
  scheme: string
  /** Name of its file, in the gallery's folder. */
  file: string
}

/** The gallery's table of contents: a row for each page, a link for each picture. */
export function galleryIndex(pictures: readonly GalleryPicture[]): string {
  const columns = [...new Set(pictures.map(columnOf))]
  const rows = Map.groupBy(pictures, ({ kind, language }) => `${kind} | ${language}`)
  return [
    '# Gallery',
    '',
    'Every kind of page of the demonstration edition as `npm run gallery` photographs it: in both languages, at three widths, light and dark.',
    '',
    `| page | language | ${columns.join(' | ')} |`,
    `|---|---|${columns.map(() => '---').join('|')}|`,
    ...[...rows].map(([name, taken]) => {
      const links = columns.map((column) => {
        const picture = taken.find(one => columnOf(one) === column)
        return picture ? `[see](${picture.file})` : ''
      })
      return `| ${name} | ${links.join(' | ')} |`
    }),
    '',
  ].join('\n')
}

const columnOf = ({ width, scheme }: GalleryPicture) => `${width} ${scheme}`
