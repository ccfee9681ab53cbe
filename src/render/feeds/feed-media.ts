import type {MediaFile} from '../pictures/media-file.ts'
import type {FeedItem} from './items.ts'

/** Returns the files that a feed reader can play, which feeds enclose. */
export function playable(media: readonly MediaFile[]): readonly MediaFile[] {
  return media.filter(({kind}) => kind !== 'picture')
}

/** Returns the files of an item as Media RSS (https://www.rssboard.org/media-rss); undefined without any. */
export function mediaContents({image, media}: Pick<FeedItem, 'image' | 'media'>) {
  const contents = [
    ...(image ? [{medium: 'image' as const, ...image}] : []),
    ...media.map(({kind, url, mediaType, bytes, width, height, title, poster, subtitles}) => ({
      medium: kind === 'picture' ? ('image' as const) : kind,
      url,
      type: mediaType,
      fileSize: bytes,
      width,
      height,
      title: title === undefined ? undefined : {value: title, type: 'plain'},
      thumbnails: poster && [poster],
      subTitles: subtitles && [
        {href: subtitles.url, type: subtitles.mediaType, lang: subtitles.language},
      ],
    })),
  ]
  return contents.length === 0 ? undefined : {contents}
}

/** Returns the playable files of an item as attachments of JSON Feed 1.1; undefined without any. */
export function attachmentsOf(media: readonly MediaFile[]) {
  const attachments = playable(media).map(({url, mediaType = '', title, bytes}) => ({
    url,
    mime_type: mediaType,
    title,
    size_in_bytes: bytes,
  }))
  return attachments.length === 0 ? undefined : attachments
}
