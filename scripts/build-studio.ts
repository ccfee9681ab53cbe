import {studioBuild} from './builds/build-cache.ts'
import {runBuild} from './builds/run-build.ts'

const help = `build-studio: build the Studio for the embedded lake

Builds what \`npm start\` serves at /studio/, unless its sources have not changed since, and prints
the folder. \`lake start --studio <folder>\` serves it as well.

Usage
  npm run -s studio:build

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runBuild({
  help,
  build: studioBuild,
  load: async () => (await import('./studio/build-studio.ts')).buildStudio,
})
