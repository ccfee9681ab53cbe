import type {Access} from '../dataset.ts'

/** What handlers know of a request beside itself. */
export interface AppEnv {
  Bindings: {
    /** Whether the request came over TLS. */
    encrypted: boolean
    /** Its headers as they came, names and values in turns; none of a request that came over no connection. */
    rawHeaders: readonly string[]
  }
  Variables: {
    /** Who asks. */
    access: Access
    /** `1`, `X` or a date. */
    apiVersion: string
  }
}
