import {limits} from './limits.ts'

/** The end of the name of a dataset in which Studio keeps the comments and tasks of another one. */
const ending = '-comments'

/** The datasets that belong to another one, whose comments and tasks they hold. */
export class AddonDatasets {
  readonly #owners = new Map<string, string>()

  /** Returns the dataset whose comments and tasks the named one holds. */
  ownerOf(name: string): string | undefined {
    return this.#owners.get(name)
  }

  /** Returns the dataset that holds the comments and tasks of the named one. */
  addonOf(name: string): string | undefined {
    for (const [addon, owner] of this.#owners) if (owner === name) return addon
    return undefined
  }

  add(name: string, owner: string): void {
    this.#owners.set(name, owner)
  }

  remove(name: string): void {
    this.#owners.delete(name)
  }
}

/** Returns a name for the dataset of comments of another one. A dataset of the user may have the usual one. */
export function addonName(owner: string, isTaken: (name: string) => boolean): string {
  for (let attempt = 1; ; attempt += 1) {
    const end = attempt === 1 ? ending : `${ending}-${attempt}`
    const free = `${owner.slice(0, limits.datasetName - end.length)}${end}`
    if (!isTaken(free)) return free
  }
}
