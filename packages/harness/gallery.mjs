// What `npm run gallery` runs once everything is built.
import { takePictures } from './dist/esm/gallery.js'

for (const name of await takePictures()) console.log(`docs/${name}`)
