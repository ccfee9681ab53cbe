import type {CheckedEmbed} from '../check/check-embed.ts'
import {embedLabel} from '../embed-label.ts'
import type {Context} from '../options.ts'
import type {LinkedParts} from './part.ts'

/** Returns an embedded video as a https://schema.org/VideoObject, and a post or a map as a work that the article cites. */
export function linkedEmbed({embed, title, image}: CheckedEmbed, {lang}: Context): LinkedParts {
  if (embed === undefined) return {}
  const {kind, url} = embed
  const name = typeof title === 'string' && title !== '' ? title : embedLabel(embed, lang)
  const thing = {name, url, thumbnailUrl: image?.src}
  switch (kind) {
    case 'video':
      return {video: [{'@type': 'VideoObject', ...thing}]}
    case 'audio':
      return {audio: [{'@type': 'AudioObject', ...thing}]}
    case 'post':
      return {citation: [{'@type': 'SocialMediaPosting', ...thing}]}
    case 'map':
      return {citation: [{'@type': 'Map', ...thing}]}
    case 'page':
      return {}
  }
}
