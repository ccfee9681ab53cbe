import {enableCompileCache} from 'node:module'
import {parentPort, workerData} from 'node:worker_threads'

import type {ThreadAnswer, ThreadData, ThreadRequest} from './messages.ts'
import type {RenderedArticle, RenderSettings} from './rendered-article.ts'

const {client: clientSettings, settings, module, compileCache} = workerData as ThreadData
if (compileCache !== undefined) enableCompileCache(compileCache)

// Imported after the cache is enabled, so that they come from it.
const [{createClientFrom}, {ArticleFetcher}, {ArticleRenderer}] = await Promise.all([
  import('../../connection/index.ts'),
  import('../articles/fetch-articles.ts'),
  import('./article-renderer.ts'),
])
const client = createClientFrom(clientSettings)
const {theme} = module === undefined ? {} : await ownParts(module)
const renderer = new ArticleRenderer(client, new ArticleFetcher(client), {
  ...settings,
  options: {...settings.options, theme},
})

parentPort?.on('message', (request: ThreadRequest) => void answer(request))

/** Returns what the default export of the newsroom's configuration has for rendering. The main thread has checked it. */
async function ownParts(address: string): Promise<Pick<RenderSettings['options'], 'theme'>> {
  const {default: config} = (await import(address)) as {
    default: Pick<RenderSettings['options'], 'theme'>
  }
  return config
}

async function answer({number, wanted}: ThreadRequest): Promise<void> {
  try {
    const articles = await renderer.render(wanted)
    post({number, articles, reads: renderer.reads}, articles.flatMap(contentsOf))
  } catch {
    // The main thread then renders by itself, and meets the error there.
    post({number}, [])
  }
}

/** Returns the contents, which are transferred instead of copied. Each has a buffer to itself. */
function contentsOf({outcome}: RenderedArticle): ArrayBuffer[] {
  return 'files' in outcome ? outcome.files.map(({content}) => content.buffer as ArrayBuffer) : []
}

function post(answered: ThreadAnswer, contents: ArrayBuffer[]): void {
  parentPort?.postMessage(answered, contents)
}
