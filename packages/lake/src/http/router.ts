import {Hono, type Context} from 'hono'

import type {Access} from '../access.ts'

/** A request, and facts about it beside its address, headers and body. */
interface RequestFacts {
  Bindings: {
    /** Whether the request came over TLS. */
    encrypted: boolean
    /** Its raw headers, names and values alternating; empty for a request without a connection. */
    rawHeaders: readonly string[]
  }
  Variables: {
    /** The rights of the sender. */
    access: Access
    /** `1`, `X` or a date. */
    apiVersion: string
  }
}

/** Some routes of the API. */
export type Router = Hono<RequestFacts>

/** A request on its way through a {@link Router}. */
export type RequestContext = Context<RequestFacts>

/** Makes a router without routes. */
export function createRouter(
  options?: ConstructorParameters<typeof Hono<RequestFacts>>[0],
): Router {
  return new Hono<RequestFacts>(options)
}
