export {checkConfig} from './check-config.ts'
export {defineBlock, type OwnBlock} from './define-block.ts'
export {ConfigError} from './config-error.ts'
export {loadConfig, type LoadedConfig} from './load-config.ts'
