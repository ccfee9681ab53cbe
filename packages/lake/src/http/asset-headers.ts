import {createHash} from 'node:crypto'

/** Media types that a browser may show when somebody opens them: nothing in them can run on the lake's origin. */
const shown = /^((image|audio|video|font)\/.+|application\/(pdf|json)|text\/plain)$/

const pdf = 'application/pdf'

/**
 * Nothing that an asset contains may run or load: an SVG image is a document, and a browser may take other files for
 * one. Not for PDF, which browsers refuse to show so, and whose scripts see nothing of the page's origin.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"

/** How a browser is to save or show a file. */
export interface Presentation {
  readonly mimeType: string
  /** The name under which it is saved. */
  readonly fileName: string
  /** Whether it is to be saved rather than shown. */
  readonly download: boolean
  /** Whether an image is meant, which may be shown even as SVG. */
  readonly isImage: boolean
}

/** Headers that say what a file is and keep it from doing anything. */
export function safeHeaders({mimeType, fileName, download, isImage}: Presentation): Headers {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream'
  const showing = shown.test(type) && (isImage || type !== 'image/svg+xml')
  const headers = new Headers({
    'content-type': type,
    'content-disposition': disposition(download || !showing ? 'attachment' : 'inline', fileName),
    'x-content-type-options': 'nosniff',
    // Pages of other origins may show what they know the SHA-1 of.
    'cross-origin-resource-policy': 'cross-origin',
  })
  if (type !== pdf) headers.set('content-security-policy', policy)
  return headers
}

/** How a file is to be called, in ASCII and as it is (RFC 6266). */
function disposition(what: 'inline' | 'attachment', fileName: string): string {
  const name = fileName.toWellFormed().replaceAll(/[\p{Cc}/\\]/gu, '_')
  const ascii = name.replaceAll(/[^\w .()-]/g, '_')
  return `${what}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** Headers for what never changes under its URL. `key` tells it from everything else. */
export function cacheHeaders(key: string, lastModified: string, isPublic: boolean): Headers {
  return new Headers({
    'cache-control': `${isPublic ? 'public' : 'private'}, max-age=31536000, immutable`,
    etag: `"${/^[0-9a-f]{40}$/.test(key) ? key : createHash('sha1').update(key).digest('hex')}"`,
    'last-modified': new Date(lastModified).toUTCString(),
  })
}

/** Whether the client has the answer already (RFC 9110, 13.2.2). */
export function isFresh(request: Headers, answer: Headers): boolean {
  const tags = request.get('if-none-match')
  if (tags !== null) {
    const etag = answer.get('etag') ?? ''
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  }
  const since = Date.parse(request.get('if-modified-since') ?? '')
  return since >= Date.parse(answer.get('last-modified') ?? '')
}
