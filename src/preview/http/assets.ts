import {readFile} from 'node:fs/promises'
import {join} from 'node:path'

import {fontPath} from '../../render/index.ts'
import type {PreviewContext} from './context.ts'
import {commonHeaders} from './policy.ts'

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

const fileName = /^[\w-]+(?:\.[\w-]+)*\.([a-z0-9]+)$/

/** A file of the built scripts. The build puts them into one folder without others in it. */
export async function answerAsset(name: string, {assets}: PreviewContext): Promise<Response> {
  const [, extension = ''] = fileName.exec(name) ?? []
  const type = types[extension]
  if (type === undefined) return notFound()
  try {
    const content = await readFile(join(await assets, name))
    // All but the entry have a hash in their names.
    const isHashed = /-[\w-]{8,}\.\w+$/.test(name)
    const caching = isHashed ? 'private, max-age=31536000, immutable' : 'no-cache'
    return new Response(new Uint8Array(content), {
      headers: {...commonHeaders, 'content-type': type, 'cache-control': caching},
    })
  } catch {
    return notFound()
  }
}

/** A font of the theme, by its name in the folder of the site. */
export async function answerFont(name: string, {theme}: PreviewContext): Promise<Response> {
  const font = theme?.fonts?.find((one) => fontPath(one) === `fonts/${name}`)
  if (!font) return notFound()
  try {
    const content = await readFile(new URL(font.file, theme?.module))
    return new Response(new Uint8Array(content), {
      headers: {...commonHeaders, 'content-type': 'font/woff2', 'cache-control': 'no-cache'},
    })
  } catch {
    return notFound()
  }
}

function notFound(): Response {
  return new Response('There is no such file.\n', {status: 404, headers: commonHeaders})
}
