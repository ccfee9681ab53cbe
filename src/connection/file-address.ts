import type {SanityClient} from '@sanity/client'
import {createImageUrlBuilder} from '@sanity/image-url'

/** Returns the address of an asset in a client's lake, by its id, as {@link lakeFileUrl} has it. */
export function lakeAssetUrl(client: SanityClient, id: string): string {
  const [, sha1 = '', extension = ''] = /^file-([^-]+)-(.+)$/.exec(id) ?? []
  return sha1 === ''
    ? createImageUrlBuilder(client).image(id).url()
    : lakeFileUrl(client, {sha1, extension})
}

/**
 * Returns the address of a file in a client's lake. It stands beside that of a picture, which Sanity's library writes. The
 * asset's own `url` is not used: anyone who can edit the document could name another host.
 */
export function lakeFileUrl(
  client: SanityClient,
  {sha1, extension}: {readonly sha1: string; readonly extension: string},
): string {
  const beside = createImageUrlBuilder(client).image(`image-${sha1}-1x1-png`).url()
  return beside.replace('/images/', '/files/').replace(/[^/]*$/, `${sha1}.${extension}`)
}
