import {takeNewsroomPictures} from './newsroom-pictures.ts'
import {takePreviewPictures} from './preview-pictures.ts'
import {takeSetupPictures} from './setup-pictures.ts'
import {takeSitePictures} from './site-pictures.ts'
import {takeSpeakerPictures} from './speaker-pictures.ts'
import {takeSuggestionPictures} from './suggestion-pictures.ts'
import {takeThemePictures} from './theme-pictures.ts'
import {takeStudioPictures} from './studio-pictures.ts'

/** Takes every picture in docs/pictures/ and docs/studio/ anew, in Chromium: `npm run pictures`. */
await takeSitePictures()
await takeThemePictures()
await takeNewsroomPictures()
await takePreviewPictures()
await takeStudioPictures()
await takeSpeakerPictures()
await takeSetupPictures()
await takeSuggestionPictures()
