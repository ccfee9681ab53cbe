import {checkRecording, videoShape} from '../check/check-recording.ts'
import {recordingFormats} from '../formats/recording-formats.ts'
import type {BlockType} from './block-type.ts'

/** A file of the lake to watch. Its style is that of an audio, and this. */
export const videoBlock: BlockType = {
  shape: videoShape,
  check: (block, place, report) => recordingFormats(checkRecording('video', block, place, report)),
  style: `video {
  height: auto;
  max-height: 80vh;
  aspect-ratio: auto 16 / 9;
  background: var(--tint);
}
`,
}
