import {enableCompileCache} from 'node:module'
import {parentPort, workerData} from 'node:worker_threads'

import type {BlockType, Theme} from '../../render/index.ts'
import {loadTheme} from './load-theme.ts'
import type {ThreadAnswer, ThreadData, ThreadRequest} from './messages.ts'
import type {RenderedArticle} from './rendered-article.ts'

/** The parts of a newsroom's configuration that render. */
interface OwnParts {
  readonly theme?: Theme | string
  readonly blocks?: readonly {readonly name: string; readonly render: BlockType}[]
}

const {client: clientSettings, settings, module, blocks, compileCache} = workerData as ThreadData
if (compileCache !== undefined) enableCompileCache(compileCache)

// Imported after the cache is enabled, so that they come from it.
const [{createClientFrom}, {ArticleFetcher}, {ArticleRenderer}, {addBlockTypes, ownBlockTypes}] =
  await Promise.all([
    import('../../connection/index.ts'),
    import('../articles/fetch-articles.ts'),
    import('./article-renderer.ts'),
    import('../../render/index.ts'),
  ])
const client = createClientFrom(clientSettings)
const {theme, blocks: own = []} = module === undefined ? {} : await ownParts(module)
addBlockTypes(Object.fromEntries(own.map(({name, render}) => [name, render])))
const lacking = blocks.filter((name) => !ownBlockTypes().includes(name))
if (lacking.length > 0) throw new Error(`This thread lacks the block types ${lacking.join(', ')}`)
const renderer = new ArticleRenderer(client, new ArticleFetcher(client), {
  ...settings,
  options: {...settings.options, theme},
})

parentPort?.on('message', (request: ThreadRequest) => void answer(request))

/** Returns what the default export of the newsroom's configuration has for rendering. The main thread has checked it. */
async function ownParts(address: string): Promise<Omit<OwnParts, 'theme'> & {theme?: Theme}> {
  const {default: config} = (await import(address)) as {default: OwnParts}
  return {...config, theme: await loadTheme(config.theme, address)}
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
