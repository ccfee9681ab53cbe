import {readPort, runCommand} from './command.ts'

const help = `preview: see drafts as the page will look

Serves the articles as their pages on 127.0.0.1, drafts among them, and keeps open pages up to date
while somebody edits. It shows the embedded lake, that of a running \`npm start\` or the data in
.lake/, or the hosted one where that is set: SANITY_AUTH_TOKEN is a token that may read drafts then,
and SANITY_STUDIO_URL the address of the Studio (default http://localhost:3333).
The printed address lets one browser see drafts. Without it the preview shows published articles.

Usage
  npm run preview
  npm run preview -- --port N        serve on port N of 127.0.0.1 (default 3334; 0 takes a free one)

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'preview',
  help,
  options: {port: {type: 'string'}},
  run: async ({port}) => {
    const portNumber = readPort(port)
    const {runPreview} = await import('./preview/run-preview.ts')
    await runPreview(portNumber)
  },
})
