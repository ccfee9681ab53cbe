import type {SanityClient} from '@sanity/client'
import {createImageUrlBuilder} from '@sanity/image-url'

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
