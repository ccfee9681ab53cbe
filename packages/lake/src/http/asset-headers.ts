import {createHash} from 'node:crypto'

/** Media types that a browser may show directly, because nothing in them can run on the lake's origin. */
const shown = /^((image|audio|video|font)\/.+|application\/(pdf|json)|text\/plain)$/

const pdf = 'application/pdf'

/**
 * Prevents that content of an asset runs or loads. An SVG image is a document, and browsers may treat other files as
 * one. PDF is exempt: browsers refuse to show it under this policy, and its scripts cannot reach the page's origin.
 */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"

/** The presentation of a file in a browser. */
export interface Presentation {
  readonly mimeType: string
  /** The file name for saving. */
  readonly fileName: string
  /** Whether to save the file rather than show it. */
  readonly download: boolean
  /** Whether the file is requested as an image, which may be shown even as SVG. */
  readonly isImage: boolean
}

/** Returns the headers that declare the type of a file and keep it from running anything. */
export function safeHeaders({mimeType, fileName, download, isImage}: Presentation): Headers {
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream'
  const showing = shown.test(type) && (isImage || type !== 'image/svg+xml')
  const headers = new Headers({
    'content-type': type,
    'content-disposition': disposition(download || !showing ? 'attachment' : 'inline', fileName),
    'x-content-type-options': 'nosniff',
    // Pages of other origins may show an asset whose SHA-1 they know.
    'cross-origin-resource-policy': 'cross-origin',
  })
  if (type !== pdf) headers.set('content-security-policy', policy)
  return headers
}

/** Returns the file name in ASCII and in UTF-8 (RFC 6266). */
function disposition(what: 'inline' | 'attachment', fileName: string): string {
  const name = fileName.toWellFormed().replaceAll(/[\p{Cc}/\\]/gu, '_')
  const ascii = name.replaceAll(/[^\w .()-]/g, '_')
  return `${what}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`
}

/** Returns the cache headers of content that never changes under its URL. `key` identifies it. */
export function cacheHeaders(key: string, lastModified: string, isPublic: boolean): Headers {
  return new Headers({
    'cache-control': `${isPublic ? 'public' : 'private'}, max-age=31536000, immutable`,
    etag: `"${/^[0-9a-f]{40}$/.test(key) ? key : createHash('sha1').update(key).digest('hex')}"`,
    'last-modified': new Date(lastModified).toUTCString(),
  })
}

/** Returns whether the client has the answer already (RFC 9110, 13.2.2). */
export function isFresh(request: Headers, answer: Headers): boolean {
  const tags = request.get('if-none-match')
  if (tags !== null) {
    const etag = answer.get('etag') ?? ''
    return tags.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
  }
  const since = Date.parse(request.get('if-modified-since') ?? '')
  return since >= Date.parse(answer.get('last-modified') ?? '')
}
