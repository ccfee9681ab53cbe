import {takePreviewPictures} from './preview-pictures.ts'
import {takeSitePictures} from './site-pictures.ts'
import {takeStudioPictures} from './studio-pictures.ts'

/** Takes every picture in docs/pictures/ anew, in Chromium: `npm run pictures`. */
await takeSitePictures()
await takePreviewPictures()
await takeStudioPictures()
