import {isObject} from '../document.ts'

/** The place of an editor in a document, as reported by their Studio. */
type Location = Readonly<Record<string, unknown>>

/** A request of a Studio to the others in its dataset, as JSON-RPC 2.0 (https://www.jsonrpc.org/specification). */
export type PresenceRequest = {readonly id: string | number} & (
  | {readonly method: 'presence_rollcall'; readonly session: string}
  | {
      readonly method: 'presence_announce'
      readonly session: string
      readonly locations: readonly Location[]
    }
  | {readonly method: 'presence_disconnect'; readonly session: string}
  | {readonly method: 'presence_subscribe'}
  | {readonly method: 'presence_unsubscribe'; readonly subscription: string}
  | {readonly method: 'authorization'; readonly authorization: string}
)

/** JSON-RPC codes of faulty requests. */
export const faults = {
  unauthorized: -32_000,
  tooMuch: -32_001,
  invalidRequest: -32_600,
  methodNotFound: -32_601,
  invalidParams: -32_602,
  parse: -32_700,
} as const

/** The fault of a request. */
export interface Fault {
  readonly id: string | number | null
  readonly code: number
  readonly message: string
}

const sessionLength = 100
const mostLocations = 100

/** Reads a frame of a presence socket. Returns a fault for a malformed one. */
export function readPresenceRequest(frame: string): PresenceRequest | Fault {
  let message: unknown
  try {
    message = JSON.parse(frame)
  } catch {
    return {id: null, code: faults.parse, message: 'The frame is not valid JSON'}
  }
  if (!isObject(message) || !isId(message.id) || typeof message.method !== 'string') {
    return {id: null, code: faults.invalidRequest, message: 'This is not a JSON-RPC request'}
  }
  const {id, method} = message
  const params = isObject(message.params) ? message.params : {}
  const request = readParams(method, params)
  if (request === 'unknown') {
    return {id, code: faults.methodNotFound, message: `There is no method "${method.slice(0, 60)}"`}
  }
  if (!request) {
    return {id, code: faults.invalidParams, message: `The parameters of ${method} are not valid`}
  }
  return {id, ...request}
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never

function readParams(
  method: string,
  params: Record<string, unknown>,
): WithoutId<PresenceRequest> | 'unknown' | undefined {
  switch (method) {
    case 'presence_rollcall':
    case 'presence_disconnect':
      return isSession(params.session) ? {method, session: params.session} : undefined
    case 'presence_announce': {
      const {sessionId: session, locations} = isObject(params.data) ? params.data : {}
      return isSession(session) && isLocations(locations) ? {method, session, locations} : undefined
    }
    case 'presence_subscribe':
      return {method}
    case 'presence_unsubscribe': {
      const {subscriptionId: subscription} = params
      return typeof subscription === 'string' ? {method, subscription} : undefined
    }
    case 'authorization': {
      const {authorization} = params
      return typeof authorization === 'string' ? {method, authorization} : undefined
    }
    default:
      return 'unknown'
  }
}

function isId(value: unknown): value is string | number {
  return (typeof value === 'string' && value.length <= sessionLength) || typeof value === 'number'
}

function isSession(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= sessionLength
}

function isLocations(value: unknown): value is Location[] {
  return Array.isArray(value) && value.length <= mostLocations && value.every(isObject)
}
