import {get} from 'node:http'

/**
 * Opens listeners and reads what they hear, in a process of its own: `node packages/lake/bench/listen-to.ts <url> <token> <how many>
 * <own | same>`. Each listens to a document of its own, or all to every article. Says "ready" when all are welcome.
 */
const [url = '', token = '', count = '', which = 'own'] = process.argv.slice(2)
let welcome = 0
for (let index = 0; index < Number(count); index += 1) {
  const options = new URLSearchParams(
    which === 'own'
      ? {
          query: '*[_id in $ids]',
          $ids: JSON.stringify([`article-${index}`, `drafts.article-${index}`]),
        }
      : {query: '*[_type == "article"]'},
  )
  options.set('effectFormat', 'mendoza')
  options.set('includeAllVersions', 'true')
  const address = `${url}/v2025-02-19/data/listen/production?${options}`
  get(address, {headers: {authorization: `Bearer ${token}`}}, (response) => {
    response.once('data', () => {
      welcome += 1
      if (welcome === Number(count)) console.log('ready')
    })
    response.resume()
  })
}
