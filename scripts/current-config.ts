import type {LoadedConfig} from '../src/config/index.ts'

/** Returns the configuration of the newsroom in this folder. Throws a ConfigError that names file and key. */
export async function currentConfig(): Promise<LoadedConfig> {
  // Not every command needs it: `--help` loads nothing of it.
  const {loadConfig} = await import('../src/config/index.ts')
  return loadConfig(process.cwd())
}
