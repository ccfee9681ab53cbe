export {checkConfig} from './check-config.ts'
export {ConfigError} from './config-error.ts'
export {loadConfig, type LoadedConfig} from './load-config.ts'
