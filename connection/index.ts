export {createEmbeddedClient, createHostedClient} from './client.ts'
export {ConnectionError} from './connection-error.ts'
export {loadEnvironment} from './environment.ts'
export {readSettings, type Settings} from './settings.ts'
