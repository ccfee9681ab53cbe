import {mediaTypeByExtension} from '../../content/media-types.ts'
import {fetchFromLake, lakeFileUrl} from '../../connection/index.ts'
import type {PreviewContext} from './context.ts'
import {fromLake} from './from-lake.ts'
import {commonHeaders} from './policy.ts'

/** The headers of a request for a part of a file, and those of its answer. */
const asked = ['range', 'if-range']
const answered = ['accept-ranges', 'content-length', 'content-range', 'etag', 'last-modified']

/**
 * An audio, a video or its subtitles, passed on from the lake part by part. Browsers read subtitles of the page's own
 * origin only. The extension decides the media type, so that nothing in a file runs.
 */
export async function answerMedia(
  name: string,
  request: Request,
  {client}: PreviewContext,
): Promise<Response> {
  const [, sha1 = '', extension = ''] = /^([a-f\d]{40})\.([a-z\d]+)$/.exec(name) ?? []
  if (!Object.hasOwn(mediaTypeByExtension, extension)) return refused(404)
  const headers = Object.fromEntries(
    asked.flatMap((header) => {
      const value = request.headers.get(header)
      return value === null ? [] : [[header, value] as const]
    }),
  )
  const {method} = request
  const url = lakeFileUrl(client, {sha1, extension})
  const {status, headers: own, body} = await fromLake(() => fetchFromLake(url, {method, headers}))
  if (status !== 416 && (status < 200 || status > 299)) return refused(status)
  const answer = new Headers({
    ...commonHeaders,
    'content-type': mediaTypeByExtension[extension] ?? '',
    'cache-control': 'private, max-age=31536000, immutable',
  })
  for (const header of answered) {
    const value = own.get(header)
    if (value !== null) answer.set(header, value)
  }
  return new Response(body as ReadableStream | null, {status, headers: answer})
}

function refused(status: number): Response {
  return new Response('There is no such file.\n', {
    status: status < 500 ? 404 : 502,
    headers: {...commonHeaders, 'content-type': 'text/plain; charset=utf-8'},
  })
}
