export {createClientFrom, settingsOf, type ClientSettings} from './client-settings.ts'
export {
  createEmbeddedClient,
  createHostedClient,
  fetchFromLake,
  type EmbeddedLake,
  type FetchInProcess,
} from './client.ts'
export {ConnectionError} from './connection-error.ts'
export {lakeAssetUrl, lakeFileUrl} from './file-address.ts'
export {listenToLake, type LakeEvent} from './lake-events.ts'
export {isLoopbackHost, listenOnLoopback, loopbackAddress, type LoopbackServer} from './loopback.ts'
export {loadEnvironment} from './environment.ts'
export {readSettings, type Settings} from './settings.ts'
