import type {LoadedConfig} from '../src/config/index.ts'

/**
 * Returns the configuration of the newsroom in this folder, and adds its block types to the renderer. Throws a ConfigError
 * that names file and key.
 */
export async function currentConfig(): Promise<LoadedConfig> {
  // The room's index would load the check, with every renderer and output.
  const {loadConfig} = await import('../src/config/load-config.ts')
  const config = await loadConfig(process.cwd())
  if (config.blocks) {
    const {addBlockTypes} = await import('../src/render/index.ts')
    addBlockTypes(Object.fromEntries(config.blocks.map(({name, render}) => [name, render])))
  }
  return config
}
