import {attributes} from '../attributes.ts'
import type {CheckedRecording} from '../check/check-recording.ts'
import {fieldAt} from '../check/place.ts'
import type {Problem} from '../check/problem.ts'
import {escapeText} from '../escape.ts'
import {inWordsOf} from '../labels.ts'
import {fileAddress} from '../pictures/located-file.ts'
import {posterOf} from '../pictures/poster.ts'
import type {HtmlContext} from './context.ts'
import {isolated} from './direction.ts'
import {editAttribute} from './edit.ts'
import {fieldDirection, plainField, renderField} from './field.ts'

type Labels = Readonly<Record<'transcript' | 'subtitles' | 'audio' | 'video', string>>

const labels: Readonly<Record<'german' | 'english', Labels>> = {
  german: {transcript: 'Abschrift', subtitles: 'Untertitel', audio: 'Audio', video: 'Video'},
  english: {transcript: 'Transcript', subtitles: 'Subtitles', audio: 'Audio', video: 'Video'},
}

/**
 * Renders an audio or a video with the controls of the browser, which loads nothing of it before the reader starts it.
 * Empty when there is nothing to show.
 */
export function renderRecording(recording: CheckedRecording, context: HtmlContext): string {
  const {place, kind, title, transcript} = recording
  const field = (name: string, value: string | Problem) =>
    value === ''
      ? ''
      : `<p${editAttribute(fieldAt(place, name), context)}${fieldDirection(value, context)}>${renderField(value, context)}</p>`
  const label = escapeText(inWordsOf(context.lang, labels).transcript)
  const spoken = field('transcript', transcript)
  const content = [
    field('title', title),
    renderPlayer(recording, context),
    spoken && `<details><summary>${label}</summary>${spoken}</details>`,
    renderWords(recording, context),
  ].join('')
  return content === ''
    ? ''
    : `<figure class="recording ${kind}"${editAttribute(place, context)}>${content}</figure>`
}

/** Renders the player. A browser that cannot play gets a link to the file. */
function renderPlayer(recording: CheckedRecording, context: HtmlContext): string {
  const {kind, file, title, alt} = recording
  if (file === undefined) return ''
  const {lang} = context
  const src = fileAddress(file, context)
  const poster = posterOf(recording, context)
  const subtitles = recording.subtitles && fileAddress(recording.subtitles, context)
  const words = inWordsOf(lang, labels)
  const track = subtitles
    ? `<track${attributes({kind: 'subtitles', src: subtitles, srclang: lang, label: words.subtitles})}>`
    : ''
  return `<${kind}${attributes({
    controls: '',
    preload: 'none',
    // A browser reads subtitles of another origin only for a player that may.
    crossorigin: subtitles !== undefined && /^https?:/iu.test(subtitles) ? 'anonymous' : undefined,
    src,
    poster: poster?.url,
    width: poster?.width,
    height: poster?.height,
    'aria-label': alt || plainField(title, context) || words[kind],
  })}>${track}<a${attributes({href: src})}>${words[kind]}</a></${kind}>`
}

function renderWords({place, caption, credit}: CheckedRecording, context: HtmlContext): string {
  const from = renderField(credit, context)
  const maker =
    from &&
    `<small${editAttribute(fieldAt(place, 'credit'), context)}>${isolated(from, typeof credit === 'string' ? credit : '', context.lang)}</small>`
  const words = [renderField(caption, context), maker].filter((part) => part !== '').join(' ')
  return (
    words &&
    `<figcaption${editAttribute(fieldAt(place, 'caption'), context)}${fieldDirection(caption, context)}>${words}</figcaption>`
  )
}
