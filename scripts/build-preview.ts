import {previewBuild} from './builds/build-cache.ts'
import {runBuild} from './builds/run-build.ts'

const help = `build-preview: build the scripts of the preview's pages

Builds what \`npm start\` and \`npm run preview\` serve with their pages, unless its sources have not
changed since, and prints the folder.

Usage
  npm run -s preview:build

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runBuild({
  help,
  build: previewBuild,
  load: async () => (await import('./preview/build-preview.ts')).buildPreview,
})
