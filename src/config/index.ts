export {checkConfig} from './check-config.ts'
export {loadConfig, type LoadedConfig} from './load-config.ts'
