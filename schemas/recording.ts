import {defineField, type ValidationContext} from '@sanity/types'

import {playableFile, type MediaKind} from '../src/content/media-types.ts'
import {message, type Verdict} from './validation/message.ts'

/** The title of an audio or a video. */
export const recordingTitle = defineField({
  name: 'title',
  type: 'string',
  title: 'Titel',
  description: 'Steht über dem Abspieler.',
  validation: (rule) => rule.required(),
})

/** The words below it, and everything that is said. */
export const recordingWords = [
  defineField({
    name: 'caption',
    type: 'string',
    title: 'Unterschrift',
    description: 'Wer zu hören ist, wann und wo.',
    validation: (rule) => rule.custom(withFile(noCaption)).warning(),
  }),
  defineField({
    name: 'credit',
    type: 'string',
    title: 'Nachweis',
    description: 'Von wem die Aufnahme ist.',
    validation: (rule) => rule.custom(withFile(noCredit)).warning(),
  }),
  defineField({
    name: 'transcript',
    type: 'text',
    title: 'Abschrift',
    description: 'Alles Gesprochene, für alle, die nicht hören können, und für die Suche.',
    rows: 6,
    validation: (rule) => rule.custom(withFile(noTranscript)).warning(),
  }),
]

const noCaption = message('Die Unterschrift fehlt.', 'The caption is missing.')
const noCredit = message(
  'Der Nachweis fehlt: Von wem ist die Aufnahme?',
  'The credit is missing: who made the recording?',
)
const noTranscript = message(
  'Die Abschrift fehlt. Wer nicht hören kann, erfährt sonst nicht, was gesagt wird.',
  'The transcript is missing. Without it, nobody who cannot hear learns what is said.',
)

/** Returns the rule that a recording has some words as soon as it has a file. */
function withFile(missing: Verdict) {
  return (words: string | undefined, {parent}: Pick<ValidationContext, 'parent'>): Verdict => {
    const {asset} = (parent ?? {}) as {readonly asset?: unknown}
    return !asset || words?.trim() ? true : missing
  }
}

const unplayable: Readonly<Record<MediaKind, Verdict>> = {
  audio: message(
    'Browser spielen diese Datei nicht ab. Bitte als MP3, M4A oder OGG hochladen.',
    'Browsers do not play this file. Please upload it as MP3, M4A or OGG.',
  ),
  video: message(
    'Browser spielen diese Datei nicht ab. Bitte als MP4 oder WebM hochladen.',
    'Browsers do not play this file. Please upload it as MP4 or WebM.',
  ),
  subtitles: message(
    'Das sind keine Untertitel im Format WebVTT. Bitte eine Datei mit der Endung .vtt hochladen.',
    'These are no subtitles in the WebVTT format. Please upload a file that ends in .vtt.',
  ),
}

/** Returns the rule that a file is one that browsers play. */
export function playableAs(kind: MediaKind) {
  return (value: unknown): Verdict => {
    const {asset} = (value ?? {}) as {readonly asset?: {readonly _ref?: string}}
    return !asset?._ref || playableFile(asset._ref, kind) ? true : unplayable[kind]
  }
}

/** Returns the rule that a recording has its file. */
export function fileThere(value: unknown): Verdict {
  const {asset} = (value ?? {}) as {readonly asset?: unknown}
  return asset
    ? true
    : message('Hier fehlt die Datei. Bitte hochladen.', 'The file is missing. Please upload it.')
}
