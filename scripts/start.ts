import {readPort, runCommand, UsageError} from './command.ts'

const help = `start: bring up the newsdesk

Starts the embedded Content Lake (data in .lake/) with Sanity Studio and the preview, seeds the
article on the protests in Kazakhstan if it is not there, and renders what is published to site/.
Then it serves all of them until Ctrl-C. Where the hosted Content Lake is set, it only renders.

Usage
  npm start
  npm start -- --once        end after rendering; there is no Studio then
  npm start -- --port N      serve on port N of 127.0.0.1 (default 3333; 0 takes a free one)
  npm start -- --preview-port N
                             serve the preview on port N (default the one after the lake's)
  npm start -- --user NAME   the author of changes from browsers that give no name
                             (its address with ?user=NAME says it for one browser)

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'start',
  help,
  options: {
    once: {type: 'boolean'},
    port: {type: 'string'},
    'preview-port': {type: 'string'},
    user: {type: 'string'},
  },
  run: async ({once = false, port, 'preview-port': previewPort, user}, positionals) => {
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is no option`)
    const forServing = Object.entries({port, 'preview-port': previewPort, user})
    const [option] = forServing.find(([, value]) => value !== undefined) ?? []
    if (once && option !== undefined) {
      throw new UsageError(`--${option} is for serving; --once does not`)
    }
    const serving = {port: readPort(port), previewPort: readPort(previewPort, 'preview-port'), user}
    const {bringUp} = await import('./start/bring-up.ts')
    await bringUp(once ? 'once' : serving)
  },
})
