import {readFileSync} from 'node:fs'
import {join} from 'node:path'

import {paths} from '../../render/index.ts'

/** Returns a response with a sentence as plain text. */
export function plainResponse(
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {...commonHeaders, 'content-type': 'text/plain; charset=utf-8', ...headers},
  })
}

/** Returns the site's page for an address where nothing is. */
export function missingResponse(directory: string): Response {
  return pageResponse(404, directory, paths.notFound)
}

/** Returns the site's page for the address of an unpublished article. */
export function goneResponse(directory: string): Response {
  return pageResponse(410, directory, paths.gone)
}

/** Returns a page that waits for the first run of the pipeline. The browser tries again. */
export function unfinishedResponse(): Response {
  return new Response(unfinished, {
    status: 503,
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      refresh: '1',
      'retry-after': '1',
    },
  })
}

const commonHeaders = {'cache-control': 'no-cache', 'x-content-type-options': 'nosniff'} as const

function pageResponse(status: number, directory: string, path: string): Response {
  const html = readPage(join(directory, path))
  if (html === undefined) return plainResponse(status, reasons[status] ?? '')
  return new Response(html, {
    status,
    headers: {...commonHeaders, 'content-type': 'text/html; charset=utf-8'},
  })
}

const reasons: Readonly<Record<number, string>> = {404: 'Not found', 410: 'Gone'}

/** A site of few formats has no such page. */
function readPage(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const unfinished = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Website</title>
<style>
html { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { display: grid; place-content: center; min-height: 90vh; margin: 0; text-align: center }
</style>
</head>
<body>
<p>Die Website wird gerade geschrieben …</p>
<p lang="en">The site is being written …</p>
</body>
</html>
`
