import type {AssetKind} from '../assets/asset-id.ts'
import type {Description} from '../assets/asset-document.ts'
import {metadataParts} from '../assets/metadata-parts.ts'
import {tooLarge} from '../assets/receive.ts'
import {badRequest} from '../errors.ts'
import type {Lake} from '../lake.ts'
import {limits} from '../limits.ts'
import {Downloads} from './asset-downloads.ts'
import {identityOf} from './guard.ts'
import {readRequestPath} from './request-path.ts'
import {createRouter, type RequestContext, type Router} from './router.ts'

const kinds = ['image', 'file'] as const

/**
 * Returns whether a request is for the bytes of an asset. Pages of other origins may show these, as a preview and a
 * published article do, because the URL contains the SHA-1 of the bytes.
 */
export function isAssetDownload({method, url}: Request): boolean {
  return (
    (method === 'GET' || method === 'HEAD') &&
    /^\/(images|files)\//.test(readRequestPath(url).route)
  )
}

/**
 * `/assets/images|files/<dataset>` to upload (https://www.sanity.io/docs/http-reference/assets),
 * `/images|files/<project>/<dataset>/<name>` to download, an image as it is or transformed.
 */
export function assetRoutes(lake: Lake): Router {
  const app = createRouter()
  const downloads = new Downloads(lake)
  for (const kind of kinds) {
    app.post(`/assets/${kind}s/:dataset`, async (context) => {
      const identity = identityOf(context.get('access'))
      return context.json({document: await receiveAsset(lake, kind, context, identity)})
    })
    app.on(
      ['GET', 'HEAD'],
      [
        `/${kind}s/:project/:dataset/:name`,
        // The last segment is the file name for saving.
        `/${kind}s/:project/:dataset/:name/:saveAs`,
      ],
      (context) => {
        const {project, dataset, name, saveAs} = context.req.param()
        const asked = {kind, project, dataset, name, saveAs, access: context.get('access')}
        return downloads.answer(context.req.raw, asked)
      },
    )
  }
  return app
}

async function receiveAsset(
  lake: Lake,
  kind: AssetKind,
  context: RequestContext,
  identity: string,
) {
  const name = context.req.param('dataset') ?? ''
  const files = lake.assetFiles(name)
  const declared = Number(context.req.header('content-length') ?? 0)
  if (declared > limits.assetBytes) throw tooLarge(limits.assetBytes)
  // Imported only here: most lakes never receive an upload, and this code takes longer to load than a lake to start.
  const {upload} = await import('../assets/upload.ts')
  const parts = context.req.queries('meta')?.flatMap((value) => value.split(','))
  // The URL of the asset names the project, so the project id is fixed from now on.
  lake.claimProject(lake.projectId)
  return upload(
    {
      kind,
      body: context.req.raw.body,
      contentType: context.req.header('content-type'),
      description: describe(context.req.query()),
      identity,
      signal: context.req.raw.signal,
      parts: parts?.map((part) => {
        const known = metadataParts.find((candidate) => candidate === part)
        if (known) return known
        throw badRequest(
          `Metadata "${part}" cannot be had of an image. There is ${metadataParts.join(', ')}.`,
        )
      }),
    },
    () => lake.dataset(name),
    files,
    lake.pictures,
    {projectId: lake.projectId, dataset: name, lakeUrl: lake.url},
  )
}

const textLimit = 10_000

function describe(query: Readonly<Record<string, string>>): Description {
  const given = (name: string) => {
    const text = query[name] || undefined
    if (text && text.length > textLimit) {
      throw badRequest(`"${name}" is longer than ${textLimit} characters`)
    }
    return text
  }
  const source = present({
    id: given('sourceId'),
    name: given('sourceName'),
    url: given('sourceUrl'),
  })
  return present({
    label: given('label'),
    title: given('title'),
    description: given('description'),
    creditLine: given('creditLine'),
    originalFilename: given('filename'),
    source: Object.keys(source).length > 0 ? source : undefined,
  })
}

function present<T extends object>(values: T): T {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as T
}
