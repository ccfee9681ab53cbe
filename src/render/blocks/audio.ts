import {audioShape, checkRecording} from '../check/check-recording.ts'
import {recordingFormats} from '../formats/recording-formats.ts'
import type {BlockType} from './block-type.ts'

/** A file of the lake to listen to. */
export const audioBlock: BlockType = {
  shape: audioShape,
  check: (block, place, report) => recordingFormats(checkRecording('audio', block, place, report)),
  style: `.recording > p {
  margin: 0 0 0.5rem;
  font: 600 1rem/1.4 var(--sans);
}
.recording > :is(audio, video) {
  display: block;
  width: 100%;
}
.recording details {
  margin-top: 0.6rem;
  font: 0.85rem/1.5 var(--sans);
}
.recording summary {
  color: var(--link);
  cursor: pointer;
}
.recording details p {
  margin: 0.6rem 0 0;
  white-space: pre-line;
}
`,
}
