import {createApp} from '../../src/http/app.ts'
import {serve} from '../../src/http/serve.ts'
import {openLake} from './lake.ts'

/**
 * Serves a lake in a process of its own, and beside it the dataset `empty`, whose queries a handler on the same server
 * answers with nothing: `node packages/lake/bench/groq/server-process.ts <directory>`. Says where it is, and on the message `peak` how
 * many bytes of memory it has needed at most.
 */
const [directory = ''] = process.argv.slice(2)
const lake = openLake(directory)
const app = createApp(lake, console.error)
const empty = JSON.stringify({query: '', result: null, ms: 0, syncTags: []})
const headers = {'content-type': 'application/json'}

const served = await serve(
  async (request, encrypted) =>
    request.url.includes('/data/query/empty')
      ? new Response(empty, {headers})
      : app(request, encrypted),
  () => {},
  {port: 0},
)
lake.url = `${served.origin}/lake`
process.on('message', (message) => {
  if (message === 'peak') process.send?.(process.resourceUsage().maxRSS * 1_024)
  else void served.close().then(() => process.disconnect())
})
process.send?.({url: lake.url, token: lake.token, projectId: lake.projectId})
