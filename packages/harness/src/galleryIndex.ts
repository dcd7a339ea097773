/** A page of the gallery, at one width in one scheme. */
export interface GalleryPicture {
  kind: string
  language: string
  width: number
  scheme: string
  /** Names of its files, in the gallery's folder: a long page goes on in the next one. */
  files: readonly string[]
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
        return (picture?.files ?? []).map((file, index) => `[${index === 0 ? 'see' : index + 1}](${file})`).join(' ')
      })
      return `| ${name} | ${links.join(' | ')} |`
    }),
    '',
  ].join('\n')
}

const columnOf = ({ width, scheme }: GalleryPicture) => `${width} ${scheme}`
