/** The error of this room: a fault in `newsdesk.config.ts`. `message` names the file, the key, and what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly code = 'invalid-config'
}
