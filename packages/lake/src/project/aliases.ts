import {badRequest, LakeError} from '../errors.ts'
import type {Records} from './records.ts'

/** Another name of a dataset, as the hosted API describes one. */
export interface Alias {
  /** Without the `~` that stands before it in requests. */
  readonly name: string
  /** Null while it stands for none. */
  readonly datasetName: string | null
}

const aliasName = /^[a-z0-9][-_a-z0-9]{0,63}$/

/** The other names of datasets. */
export class Aliases {
  readonly #records: Records

  constructor(records: Records) {
    this.#records = records
  }

  /** All of them, in alphabetical order. */
  get all(): Alias[] {
    return this.#records.all<Alias>('alias')
  }

  get(name: string): Alias | undefined {
    return this.#records.get('alias', name) as Alias | undefined
  }

  /** Returns an alias. Throws `not-found`. */
  require(name: string): Alias {
    const alias = this.get(name)
    if (alias) return alias
    throw new LakeError('not-found', 404, `There is no alias "~${name}"`)
  }

  /** Makes an alias, or leads one to another dataset. Throws `bad-request` for an invalid name. */
  put(name: string, datasetName: string | null): Alias {
    if (!aliasName.test(name)) {
      throw badRequest(
        `Invalid alias "${name}": at most 64 lower-case letters, digits, "_" and "-", starting with a letter or digit`,
      )
    }
    return this.#records.put<Alias>('alias', name, {name, datasetName})
  }

  remove(name: string): void {
    this.#records.remove('alias', name)
  }

  /** Returns the name of the dataset that a request means, which may be an alias. */
  datasetOf(asked: string): string {
    return asked.startsWith('~') ? (this.get(asked.slice(1))?.datasetName ?? asked) : asked
  }
}
