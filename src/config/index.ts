export {checkConfig} from './check-config.ts'
export {defineBlock, type OwnBlock} from './define-block.ts'
export {loadConfig, type LoadedConfig} from './load-config.ts'
