/**
 * What all sizes of an uploaded picture share, and no other file has: its path without the name of a size and without an ending. The
 * CMS puts sizes beside their picture (`/uploads/w720_chairs_1f0c9e.webp` beside `/uploads/chairs_1f0c9e.jpg`), each name with
 * digits of chance. A picture somebody named like a size loses that part too, and so do its sizes.
 */
export function pictureOf(path: string): string {
  return path.replace(/^\/uploads\/(?:(?:thumbnail|small|medium|large|w\d+)_)+/, '/uploads/').replace(/\.\w+$/, '')
}
