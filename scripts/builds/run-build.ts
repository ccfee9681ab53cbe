import {runCommand} from '../command.ts'
import {builtFolder, forgetOldBuilds, isBuilt, type Build} from './build-cache.ts'

/** A command that builds something for browsers. */
export interface BuildCommand {
  readonly help: string
  readonly build: Build
  /** Loads the function that builds into a folder. */
  readonly load: () => Promise<(folder: string) => Promise<void>>
}

/** Builds it unless its sources have not changed since, and prints the folder. */
export async function runBuild({help, build, load}: BuildCommand): Promise<void> {
  await runCommand({
    name: `build-${build.name}`,
    help,
    options: {},
    run: async () => {
      const folder = builtFolder(build)
      if (!isBuilt(folder)) {
        const make = await load()
        await make(folder)
        forgetOldBuilds(build)
      }
      console.log(folder)
    },
  })
}
