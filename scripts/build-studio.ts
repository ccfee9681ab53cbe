import {runCommand, UsageError} from './command.ts'

const help = `build-studio: build the Studio for the embedded lake

Builds what \`npm start\` serves at /studio/, unless its sources have not changed since, and prints
the folder. \`lake start --studio <folder>\` serves it as well.

Usage
  npm run -s studio:build

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'build-studio',
  help,
  options: {},
  run: async (_values, positionals) => {
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is nothing to build`)
    const {builtFolder, forgetOldBuilds, isBuilt, studioBuild} =
      await import('./builds/build-cache.ts')
    const folder = builtFolder(studioBuild)
    if (!isBuilt(folder)) {
      const {buildStudio} = await import('./studio/build-studio.ts')
      await buildStudio(folder)
      forgetOldBuilds(studioBuild)
    }
    console.log(folder)
  },
})
