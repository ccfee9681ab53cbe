import {runCommand, UsageError} from './command.ts'

const help = `build-preview: build the scripts of the preview's pages

Builds what \`npm start\` and \`npm run preview\` serve with their pages, unless its sources have not
changed since, and prints the folder.

Usage
  npm run -s preview:build

Exit codes: 0 done, 1 failed, 2 wrong usage`

await runCommand({
  name: 'build-preview',
  help,
  options: {},
  run: async (_values, positionals) => {
    if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is nothing to build`)
    const {builtFolder, forgetOldBuilds, isBuilt, previewBuild} =
      await import('./builds/build-cache.ts')
    const folder = builtFolder(previewBuild)
    if (!isBuilt(folder)) {
      const {buildPreview} = await import('./preview/build-preview.ts')
      await buildPreview(folder)
      forgetOldBuilds(previewBuild)
    }
    console.log(folder)
  },
})
