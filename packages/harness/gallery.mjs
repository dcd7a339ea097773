// What `npm run gallery` runs once everything is built: the pictures of the site and of the handbook, or of those that are named
// (`npm run gallery -- handbook`).
import { takePictures } from './dist/esm/gallery.js'
import { takeHandbookPictures } from './dist/esm/handbook/takeHandbookPictures.js'

const galleries = { site: takePictures, handbook: takeHandbookPictures }
const named = process.argv.slice(2)
for (const [name, take] of Object.entries(galleries)) {
  if (named.length > 0 && !named.includes(name)) continue
  for (const file of await take()) console.log(`docs/${file}`)
}
