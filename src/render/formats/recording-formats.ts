import type {BlockContent} from 'mdast'
import type {MediaObject} from 'schema-dts'
import type {BlockFormats} from '../check/checked-blocks.ts'
import type {CheckedRecording} from '../check/check-recording.ts'
import {fieldAt} from '../check/place.ts'
import type {NoteUnmetRule} from '../check/unmet-rule.ts'
import {plainField} from '../html/field.ts'
import {renderRecording} from '../html/recording.ts'
import {paragraph} from '../markdown/block-nodes.ts'
import {textNodes} from '../markdown/inline-nodes.ts'
import type {LinkedParts} from '../linked-data/part.ts'
import type {Context} from '../options.ts'
import {absoluteFile} from '../pictures/located-file.ts'
import {wordsOf, type MediaFile} from '../pictures/media-file.ts'
import {pictureFile} from '../pictures/picture-file.ts'
import {fieldText} from './field-text.ts'

/** Returns the forms of an audio or a video in each format. */
export function recordingFormats(recording: CheckedRecording): BlockFormats {
  return {
    html: (context) => renderRecording(recording, context),
    markdown: (context) => recordingNodes(recording, context),
    text: (lang) => recordingText(recording, lang),
    quotations: [],
    linkedData: (context) => linkedRecording(recording, context),
    media: (context) => mediaFiles(recording, context),
    noteUnmetRules: (note) => noteRecording(recording, note),
  }
}

function recordingText(
  {title, caption, credit, transcript}: CheckedRecording,
  lang: string,
): string {
  const below = [caption, credit].map((field) => fieldText(field, lang)).filter(Boolean)
  return [fieldText(title, lang), below.join(' '), fieldText(transcript, lang)]
    .filter((line) => line !== '')
    .join('\n')
}

function recordingNodes(recording: CheckedRecording, context: Context): BlockContent[] {
  const {kind, file, title, caption, credit, transcript} = recording
  const url = file && absoluteFile(file, context)
  const name = plainField(title, context)
  const children = textNodes(name || kind)
  const words = [caption, credit].map((field) => plainField(field, context)).filter(Boolean)
  const spoken = plainField(transcript, context)
  return [
    ...(url === undefined
      ? name === ''
        ? []
        : [paragraph(name)]
      : [{type: 'paragraph' as const, children: [{type: 'link' as const, url, children}]}]),
    ...(words.length === 0 ? [] : [paragraph(words.join(' '))]),
    ...(spoken === '' ? [] : [paragraph(spoken)]),
  ]
}

/** Returns it as https://schema.org/AudioObject or https://schema.org/VideoObject; nothing without a file. */
function linkedRecording(recording: CheckedRecording, context: Context): LinkedParts {
  const {kind, file, title, caption, credit, transcript, alt, poster, subtitles} = recording
  const contentUrl = file && absoluteFile(file, context)
  if (file === undefined || contentUrl === undefined) return {}
  const {mediaType, bytes, uploadedAt} = file
  const thing = {
    name: wordsOf(title),
    description: wordsOf(caption) ?? alt,
    creditText: wordsOf(credit),
    contentUrl,
    encodingFormat: mediaType,
    contentSize: bytes === undefined ? undefined : String(bytes),
    uploadDate: uploadedAt,
    transcript: wordsOf(transcript),
  }
  if (kind === 'audio') return {audio: [{'@type': 'AudioObject', ...thing}]}
  const thumbnailUrl = poster && pictureFile(poster, 1280, context)?.url
  const captionUrl = subtitles && absoluteFile(subtitles, context)
  const captions: MediaObject | undefined =
    captionUrl === undefined
      ? undefined
      : {
          '@type': 'MediaObject',
          contentUrl: captionUrl,
          encodingFormat: subtitles?.mediaType,
          inLanguage: context.lang,
        }
  return {
    video: [{'@type': 'VideoObject', ...thing, thumbnailUrl, caption: captions}],
  }
}

function mediaFiles(recording: CheckedRecording, context: Context): MediaFile[] {
  const {kind, file, title, caption, credit, alt, poster, subtitles} = recording
  const url = file && absoluteFile(file, context)
  if (file === undefined || url === undefined) return []
  const {mediaType, bytes} = file
  const track = subtitles && absoluteFile(subtitles, context)
  return [
    {
      kind,
      url,
      mediaType,
      bytes,
      title: wordsOf(title),
      caption: wordsOf(caption),
      alt,
      credit: wordsOf(credit),
      transcript: wordsOf(recording.transcript),
      poster: poster && pictureFile(poster, 1280, context),
      subtitles:
        subtitles === undefined || track === undefined
          ? undefined
          : {url: track, mediaType: subtitles.mediaType, language: context.lang},
    },
  ]
}

function noteRecording(recording: CheckedRecording, note: NoteUnmetRule): void {
  const {place, file, hasFile, title, caption, credit, transcript} = recording
  if (file === undefined) {
    note(hasFile ? 'unplayable-file' : 'missing-file', fieldAt(place, 'asset'))
  }
  if (title === '') note('missing-recording-title', fieldAt(place, 'title'))
  if (file === undefined) return
  if (caption === '') note('missing-caption', fieldAt(place, 'caption'))
  if (credit === '') note('missing-credit', fieldAt(place, 'credit'))
  if (transcript === '') note('missing-transcript', fieldAt(place, 'transcript'))
}
