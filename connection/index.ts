export {createEmbeddedClient, createHostedClient, type EmbeddedLake} from './client.ts'
export {ConnectionError, type ConnectionErrorCode} from './connection-error.ts'
export {loadEnvironment} from './environment.ts'
export {readSettings, type Settings} from './settings.ts'
