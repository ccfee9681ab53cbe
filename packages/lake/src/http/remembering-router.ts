import type {Result, Router} from 'hono/router'
import {SmartRouter} from 'hono/router/smart-router'
import {RegExpRouter} from 'hono/router/reg-exp-router'
import {TrieRouter} from 'hono/router/trie-router'

/** How many answers are kept. */
const kept = 256

/**
 * Hono's usual router, which remembers what it found for a path: clients ask for few paths, each many times, and going
 * through all routes takes as long as parsing a request.
 */
export class RememberingRouter<T> implements Router<T> {
  readonly name = 'RememberingRouter'
  readonly #router = new SmartRouter<T>({routers: [new RegExpRouter(), new TrieRouter()]})
  readonly #found = new Map<string, Result<T>>()

  add(method: string, path: string, handler: T): void {
    this.#router.add(method, path, handler)
  }

  match(method: string, path: string): Result<T> {
    const key = `${method} ${path}`
    const known = this.#found.get(key)
    if (known) return known
    const found = this.#router.match(method, path)
    const [oldest] = this.#found.size < kept ? [] : this.#found.keys()
    if (oldest !== undefined) this.#found.delete(oldest)
    this.#found.set(key, found)
    return found
  }
}
