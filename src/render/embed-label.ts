import type {Embed, EmbedKind} from '../content/embeds/index.ts'
import {inWordsOf} from './labels.ts'

/** Returns the kind and the provider of an embedded thing: `Video bei YouTube`. */
export function embedLabel({kind, name}: Pick<Embed, 'kind' | 'name'>, lang: string): string {
  return `${inWordsOf(lang, labels)[kind]} ${name}`
}

const labels: Readonly<Record<'german' | 'english', Readonly<Record<EmbedKind, string>>>> = {
  german: {
    video: 'Video bei',
    audio: 'Audio bei',
    post: 'Beitrag bei',
    map: 'Karte bei',
    page: 'Mehr bei',
  },
  english: {
    video: 'Video on',
    audio: 'Audio on',
    post: 'Post on',
    map: 'Map on',
    page: 'More on',
  },
}
