import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import type {Page} from 'playwright-core'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {buildSite, type SiteReport} from '../../src/publish/index.ts'
import {blockTypes} from '../../src/render/blocks/index.ts'
import type {Theme} from '../../src/render/index.ts'
import {fileNames, pictureNames, type Assets} from './article-with-blocks.ts'
import {drawLandscape, drawLogo, drawPortrait} from './drawn-pictures.ts'
import {newsroomOf} from './newsroom-content.ts'

/** A newsroom with everything that one can set up, and its site. */
export interface WholeNewsroom {
  readonly client: SanityClient
  readonly folder: string
  readonly baseUrl: string
  readonly build: (theme?: Theme) => Promise<SiteReport>
  readonly close: () => Promise<void>
}

/** Makes a newsroom in an empty lake. The caller closes it. */
export async function makeNewsroom(): Promise<WholeNewsroom> {
  const lake = await startLake({memory: true, port: 0})
  const client = createEmbeddedClient(lake)
  await createDocuments(client)
  const folder = mkdtempSync(join(tmpdir(), 'newsdesk-site-'))
  return {
    client,
    folder,
    baseUrl: 'https://kuestenbote.example/',
    build: (theme) => buildSite(client, {directory: folder, render: {theme}}),
    close: async () => {
      await lake.close()
      rmSync(folder, {recursive: true, force: true})
    },
  }
}

/** Uploads the pictures and recordings of a newsroom, and creates all its documents in one transaction. */
export async function createDocuments(client: SanityClient): Promise<void> {
  const assets: Record<string, string> = {}
  for (const name of pictureNames) {
    assets[name] = (await client.assets.upload('image', await draw(name)))._id
  }
  for (const filename of fileNames) {
    const content = Buffer.from(filename.endsWith('.vtt') ? 'WEBVTT\n' : filename)
    assets[filename] = (await client.assets.upload('file', content, {filename}))._id
  }
  const transaction = client.transaction()
  for (const document of newsroomOf(assets as Assets, blockTypes.keys())) {
    transaction.create(document)
  }
  await transaction.commit()
}

function draw(name: (typeof pictureNames)[number]): Promise<Buffer> {
  if (name === 'logo') return drawLogo()
  return name === 'eva' ? drawPortrait() : drawLandscape(name)
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  jpg: 'image/jpeg',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** Answers a browser from the folder of a site as a static host does. Nothing else is answered. */
export async function serveFolder(page: Page, {folder, baseUrl}: WholeNewsroom): Promise<void> {
  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (!url.startsWith(baseUrl)) return route.abort()
    const path = decodeURIComponent(new URL(url).pathname)
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const isThere = statSync(file, {throwIfNoEntry: false})?.isFile() === true
    const found = isThere ? file : join(folder, '404.html')
    await route.fulfill({
      status: isThere ? 200 : 404,
      contentType: mediaTypes[found.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      body: readFileSync(found),
    })
  })
}
