import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'

/** The head element of a Studio that is built for the embedded lake. */
export const madeForTheLake = '<meta name="content-lake" content="">'

/** The script that `sanity build` puts on every page. */
export const bridge =
  '<script src="https://core.sanity-cdn.com/bridge.js" async type="module" data-sanity-core></script>'

function studioHtml(base: string, head: string): string {
  return `<!DOCTYPE html><html lang="en"><head>${head}<title>Studio</title><script>var a = 1</script></head>
<body><div id="sanity"></div><script type="module" src="${base}static/sanity-Bx2p_qtJ.js"></script></body></html>`
}

/** A folder with a minimal Studio built for a base path, and a secret file beside it. */
export function smallStudio(base = '/studio/', head = madeForTheLake): string {
  const parent = temporaryDirectory()
  const folder = join(parent, 'dist')
  mkdirSync(join(folder, 'static'), {recursive: true})
  writeFileSync(join(parent, 'secret.txt'), 'hidden words')
  writeFileSync(join(folder, 'index.html'), studioHtml(base, head))
  writeFileSync(join(folder, 'favicon.ico'), 'icon')
  writeFileSync(join(folder, 'static', 'sanity-Bx2p_qtJ.js'), 'export {}')
  writeFileSync(join(folder, 'static', 'plain.css'), 'a {}')
  return folder
}
