import {CommandError, readPort, runCommand} from './command.ts'

const defaultPort = 3335

const help = `studio-dev: the Studio with hot reloading

Serves the Studio from its sources, on the data in .lake/: on the lake of a running \`npm start\`,
or on one of its own when there is none. It is for the embedded lake; for the hosted one there is
\`sanity dev\`.

Usage
  npm run studio:dev
  npm run studio:dev -- --port N     serve on port N of 127.0.0.1 (default ${defaultPort})

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'studio-dev',
  help,
  options: {port: {type: 'string'}},
  run: async ({port}) => {
    const portNumber = readPort(port) ?? defaultPort
    const {currentSettings} = await import('./with-client.ts')
    if ((await currentSettings()).lake === 'hosted') {
      throw new CommandError('The hosted Content Lake is set: `npx sanity dev` serves its Studio.')
    }
    const {serveDevelopment} = await import('./studio/serve-development.ts')
    await serveDevelopment(portNumber)
  },
})
