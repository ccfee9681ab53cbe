import {currentConfig} from './current-config.ts'
import {readPort, runCommand, UsageError} from './command.ts'
import {siteFlags} from './site/site-flags.ts'

const help = `start: bring up the newsdesk

Starts the embedded Content Lake (data in .lake/) with Sanity Studio and the preview, creates
the article on the protests in Kazakhstan if it is missing, renders published articles to site/,
and serves that folder as a static host would. It goes on until Ctrl-C. With the variables of the
hosted Content Lake it only renders.

Usage
  npm start
  npm start -- --once        end after rendering; there is no Studio then
  npm start -- --port N      serve on port N of 127.0.0.1 (default 3333; 0 takes a free one)
  npm start -- --preview-port N
                             serve the preview on port N (default the one after the lake's)
  npm start -- --site-port N serve the site on port N (default the third one after the lake's)
  npm start -- --base-url URL
                             the address of the site for readers (default where it is served)
  npm start -- --title TEXT  the name of the site (default newsdesk)
  npm start -- --change      change the address or title that site/ was made with; without this
                             option, a command that would change them says so and ends
  npm start -- --forget NAME give up the title or the base-url that site/ remembers; then those of
                             the Studio count
  npm start -- --user NAME   the author in browsers that have none; open the Studio with
                             ?user=NAME to set one for a browser

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'start',
  help,
  options: {
    once: {type: 'boolean'},
    port: {type: 'string'},
    'preview-port': {type: 'string'},
    'site-port': {type: 'string'},
    ...siteFlags,
    user: {type: 'string'},
  },
  run: async ({once = false, port, user, ...values}) => {
    const {'preview-port': previewPort, 'site-port': sitePort, change = false} = values
    const forServing = Object.entries({
      port,
      'preview-port': previewPort,
      'site-port': sitePort,
      user,
    })
    const [option] = forServing.find(([, value]) => value !== undefined) ?? []
    if (once && option !== undefined) {
      throw new UsageError(`--${option} is for serving; --once does not`)
    }
    const serving = {
      port: readPort(port),
      previewPort: readPort(previewPort, 'preview-port'),
      sitePort: readPort(sitePort, 'site-port'),
      user,
    }
    const {readForget, readSite} = await import('./site/read-options.ts')
    const config = await currentConfig()
    const forget = readForget(values.forget)
    const mayChange = change || forget.length > 0
    const site = {site: readSite(values), forget, mayChange, config}
    const {bringUp} = await import('./start/bring-up.ts')
    await bringUp(once ? 'once' : serving, site)
  },
})
