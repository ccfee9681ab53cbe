import {globSync, lstatSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {startLake, type RunningLake} from '@newsdesk/lake'
import type {SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'

import {createEmbeddedClient} from '../../src/connection/index.ts'
import {buildSite, type SiteOptions, type SiteReport} from '../../src/publish/index.ts'

/** A lake and the folder of a site, both removed after the test. */
export interface Newsroom {
  readonly lake: RunningLake
  readonly client: SanityClient
  readonly site: string
  /** Builds the site: article pages only, unless the options say otherwise. */
  readonly build: (options?: Partial<SiteOptions>) => Promise<SiteReport>
  /** The files of the site by their paths, without the state of the pipeline. */
  readonly files: () => Record<string, string>
}

export async function openNewsroom(): Promise<Newsroom> {
  const lake = await startLake({memory: true, port: 0})
  const client = createEmbeddedClient(lake)
  const site = mkdtempSync(join(tmpdir(), 'newsdesk-site-'))
  onTestFinished(async () => {
    await lake.close()
    rmSync(site, {recursive: true, force: true})
  })
  return {
    lake,
    client,
    site,
    build: (options) => buildSite(client, {directory: site, formats: ['page'], ...options}),
    files: () => filesOf(site),
  }
}

/** The files of a folder by their paths, separated by `/`, without the state of the pipeline. */
export function filesOf(site: string): Record<string, string> {
  const paths = globSync('**', {cwd: site, exclude: (name) => name === '.newsdesk'})
    .filter((path) => lstatSync(join(site, path)).isFile())
    .toSorted()
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(site, path), 'utf8')]),
  )
}

/** An article that can be published. */
export function article(id: string, slug: string, more: object = {}) {
  return {
    _id: id,
    _type: 'article',
    title: `Titel ${id}`,
    lead: 'Vorspann',
    slug: {_type: 'slug', current: slug},
    publishedAt: '2026-01-01T10:00:00Z',
    language: 'de',
    sections: [{_key: 's', _type: 'section', body: [paragraph('Ein Absatz.')]}],
    ...more,
  }
}

/** A block that the renderer does not know. */
export const unknownBlock = {
  sections: [{_key: 's', _type: 'section', body: [{_key: 'b', _type: 'chart'}]}],
}

export function paragraph(text: string, more: object = {}) {
  return {
    _key: 'b',
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{_key: 'a', _type: 'span', text, marks: []}],
    ...more,
  }
}

export function source(id: string, name: string) {
  return {
    _id: id,
    _type: 'source',
    name,
    kind: 'person',
    slug: {_type: 'slug', current: id},
  }
}

export const reference = (id: string) => ({_key: id, _type: 'reference', _ref: id})
