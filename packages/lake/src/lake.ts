import {randomBytes, randomUUID} from 'node:crypto'
import {mkdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

import type {Visibility} from './access.ts'
import {AddonDatasets, addonName} from './addon-datasets.ts'
import type {AssetFiles} from './assets/asset-files.ts'
import {Pictures} from './assets/picture-work/pictures.ts'
import {Dataset} from './dataset.ts'
import {LakeError} from './errors.ts'
import {checkProjectId} from './http/single-values.ts'
import {
  checkDatasetName,
  defaultDataset,
  defaultProjectId,
  type LakeOptions,
} from './lake-options.ts'
import {ProjectSettings} from './project/settings.ts'
import {keepToken, readOrCreateToken} from './owner/token.ts'
import {readProjectId, rememberProjectId} from './owner/project.ts'
import {queryLimits, type QueryLimits} from './query/answer/query-limits.ts'
import {translated} from './storage/storage-error.ts'
import {DatasetFiles} from './storage/dataset-files.ts'
import {DatasetStore, type StoreOptions} from './storage/dataset-store.ts'
import {forkDataset, wholeDataset} from './storage/fork-dataset.ts'
import {UserStore} from './storage/user-store.ts'
import {findUser, localUser, type User} from './users.ts'

const defaultCacheBytes = 256 * 1024 * 1024

/**
 * A Content Lake: one project with its datasets, and the token that may write to them.
 * It does not lock its directory: only the owner may open it.
 */
export class Lake {
  /** The unique id of this running lake. */
  readonly instance = randomUUID()
  readonly token: string
  /** The creation of its data directory, ISO 8601. */
  readonly createdAt: string
  readonly user: User
  /** The address of the lake, and the base of the URLs of its assets. Set when it is known. */
  url = 'http://127.0.0.1:3333/lake'
  /** Returns the address of the preview for Studios, if there is one. */
  preview: () => string | undefined = () => undefined
  /** Returns the address of the published site for Studios, if there is one. */
  site: () => string | undefined = () => undefined
  /** The dataset of clients that name none. */
  readonly mainDataset: string
  /** Settings of the project beside its content. */
  readonly settings: ProjectSettings
  readonly #directory: string | undefined
  readonly #files: DatasetFiles
  readonly #isOwned: () => boolean = () => true
  /** The known users, and the values that clients store for them. */
  readonly userStore: UserStore
  /** All work on pictures. */
  readonly pictures = new Pictures()
  readonly #datasets = new Map<string, Dataset>()
  readonly #stores = new Map<string, DatasetStore>()
  readonly #addons = new AddonDatasets()
  readonly #assetFiles = new Map<string, AssetFiles>()
  readonly #queryLimits: QueryLimits
  readonly #cacheBytes: number
  readonly #historyDays: number | undefined
  readonly #indexing: LakeOptions['indexing']
  #projectId: string | undefined

  /** Opens a lake with all its datasets; a new one gets the dataset `production`. Throws `damaged-data`. */
  constructor(options: LakeOptions) {
    this.user = options.user ?? localUser
    this.#queryLimits = {...queryLimits, ...options.queryLimits}
    this.#cacheBytes = options.cacheBytes ?? defaultCacheBytes
    this.#historyDays = options.historyDays
    this.#indexing = options.indexing
    if ('memory' in options) {
      this.token = options.token ?? randomBytes(32).toString('base64url')
      this.createdAt = new Date().toISOString()
    } else {
      this.#directory = options.directory
      this.#isOwned = options.isOwned
      const datasets = join(options.directory, 'datasets')
      translated(datasets, () => mkdirSync(datasets, {recursive: true, mode: 0o700}))
      this.token =
        options.token === undefined
          ? readOrCreateToken(options.directory)
          : keepToken(options.directory, options.token)
      this.createdAt = statSync(datasets).birthtime.toISOString()
      this.#projectId = readProjectId(options.directory)
    }
    this.#files = new DatasetFiles(this.#directory)
    this.mainDataset = options.dataset ?? defaultDataset
    const inDirectory = (file: string) =>
      this.#directory === undefined ? ':memory:' : join(this.#directory, file)
    this.settings = new ProjectSettings(inDirectory('project.sqlite'), options)
    this.userStore = new UserStore(inDirectory('users.sqlite'))
    try {
      if (options.project !== undefined) this.claimProject(options.project)
      checkDatasetName(this.mainDataset)
      const names = new Set([...this.#files.names, this.mainDataset])
      for (const name of names) this.#open(name)
      this.userStore.meet(this.user.id)
    } catch (error) {
      this.close()
      throw error
    }
  }

  /** The project that this lake answers for. */
  get projectId(): string {
    return this.#projectId ?? defaultProjectId
  }

  /** Adopts the first requested project id; throws `project-mismatch` for another one later. */
  claimProject(projectId: string): void {
    if (this.#projectId === projectId) return
    if (this.#projectId !== undefined) {
      throw new LakeError(
        'project-mismatch',
        404,
        `Project "${projectId}" not found: this lake holds project "${this.#projectId}", one lake holds one project. ` +
          'Use that project id, or start another lake with its own --data directory.',
      )
    }
    checkProjectId(projectId)
    if (this.#directory) rememberProjectId(this.#directory, projectId)
    this.#projectId = projectId
  }

  /** The names of the datasets in alphabetical order. */
  get datasetNames(): string[] {
    return [...this.#datasets.keys()].sort()
  }

  /** Returns a dataset by its name. Throws `dataset-not-found`, and `data-gone` when the directory was removed. */
  dataset(name: string): Dataset {
    if (!this.#isOwned()) {
      throw new LakeError(
        'data-gone',
        503,
        `The data directory ${this.#directory} was removed or replaced while the lake was running. Nothing was stored. Stop the lake and start it again.`,
      )
    }
    const dataset = this.#datasets.get(this.settings.aliases.datasetOf(name))
    if (dataset) return dataset
    const description =
      `Dataset "${name}" not found for project ID "${this.projectId}". ` +
      `There is ${this.datasetNames.map((known) => `"${known}"`).join(', ')}; make another with \`sanity dataset create\`.`
    throw new LakeError('dataset-not-found', 404, description)
  }

  /** The files of a dataset's assets. Throws as {@link Lake.dataset} does. */
  assetFiles(asked: string): AssetFiles {
    this.dataset(asked)
    const name = this.settings.aliases.datasetOf(asked)
    const known = this.#assetFiles.get(name)
    if (known) return known
    const files = this.#files.assets(name)
    this.#assetFiles.set(name, files)
    return files
  }

  /** Creates an empty dataset. Throws `bad-request` for an invalid name, and `conflict` if it exists. */
  createDataset(name: string, visibility: Visibility = 'public'): void {
    this.#checkFree(name)
    this.#open(name, {visibility})
  }

  /**
   * Makes a dataset with the content of another one, as {@link forkDataset} does. Throws `bad-request` for one that holds
   * comments, else as {@link Lake.dataset} and {@link Lake.createDataset} do.
   */
  forkDataset(asked: string, target: string, wanted = wholeDataset): void {
    const source = this.settings.aliases.datasetOf(asked)
    this.dataset(source)
    this.#checkFree(target)
    if (this.ownerOf(source) !== undefined) {
      throw new LakeError('bad-request', 400, `Dataset "${source}" holds comments of another one`)
    }
    const files = this.#files.assets(target)
    // Of a fork that did not come to its end.
    files.removeAll()
    files.addAll(this.assetFiles(source))
    const [from, path] = [this.#stores.get(source), this.#files.path(target)]
    if (!from) throw new Error(`The dataset "${source}" has no store`)
    const names = {source, target}
    const store = forkDataset(from, path, names, wanted, this.#storeOptions(target))
    this.#assetFiles.set(target, files)
    this.#use(target, store)
  }

  /** Returns the dataset whose comments and tasks the named one holds. */
  ownerOf(name: string): string | undefined {
    return this.#addons.ownerOf(name)
  }

  /**
   * Finds or creates the dataset in which Studio keeps the comments and tasks of another one. Returns its name. Throws
   * `bad-request` for a dataset that is itself one of these, else as {@link Lake.dataset} does.
   */
  setUpAddon(name: string): string {
    this.dataset(name)
    const known = this.#addons.addonOf(name)
    if (known !== undefined) return known
    if (this.ownerOf(name) !== undefined) {
      throw new LakeError(
        'bad-request',
        400,
        `Dataset "${name}" holds comments, so it cannot have comments itself`,
      )
    }
    const addon = addonName(name, (taken) => this.#datasets.has(taken))
    this.#open(addon, {addonFor: name})
    return addon
  }

  /** Removes a dataset with its content, and the dataset that belongs to it. Throws `dataset-not-found`. */
  deleteDataset(name: string): void {
    const addon = this.#addons.addonOf(name)
    if (addon !== undefined) this.deleteDataset(addon)
    const files = this.assetFiles(name)
    this.dataset(name).close()
    this.#datasets.delete(name)
    this.#stores.delete(name)
    this.#addons.remove(name)
    this.#assetFiles.delete(name)
    this.#files.remove(name)
    files.removeAll()
  }

  /** The users of this lake: its own, and all who have worked here under a name. */
  get users(): User[] {
    const others = this.userStore.ids.flatMap((id) => findUser(id) ?? [])
    return [this.user, ...others.filter(({id}) => id !== this.user.id)]
  }

  /** Ends all listeners and long queries, so that they do not delay the end of the server. */
  endWaiting(): void {
    for (const dataset of this.#datasets.values()) dataset.endWaiting()
  }

  /** How many releases are neither published nor archived, in all datasets. */
  get activeReleases(): number {
    return [...this.#datasets.values()].reduce((sum, dataset) => sum + dataset.activeReleases, 0)
  }

  /** Closes every dataset. All acknowledged writes are stored. */
  close(): void {
    this.pictures.close()
    this.userStore.close()
    this.settings.records.close()
    for (const dataset of this.#datasets.values()) dataset.close()
    this.#datasets.clear()
  }

  #open(name: string, facts: Pick<StoreOptions, 'addonFor' | 'visibility'> = {}): void {
    const options = {...this.#storeOptions(name), ...facts}
    this.#use(name, new DatasetStore(this.#files.path(name), options))
  }

  #storeOptions(name: string): StoreOptions {
    return {
      lakeUrl: () => this.url,
      cacheBytes: this.#cacheBytes,
      ...historyFrom(this.#historyDays),
      indexing: (done, total) => this.#indexing?.(name, done, total),
    }
  }

  #use(name: string, store: DatasetStore): void {
    this.#stores.set(name, store)
    if (store.addonFor !== undefined) this.#addons.add(name, store.addonFor)
    // Earlier versions recorded users only in the log.
    if (this.userStore.isNew) this.userStore.meet(...store.log.authors())
    // The project id may still change when the first client names its own.
    const projectId = () => this.projectId
    const context = {
      identity: this.user.id,
      dataset: name,
      get projectId() {
        return projectId()
      },
    }
    this.#datasets.set(name, new Dataset(store, context, this.#queryLimits))
    // Removes the unfinished uploads of an earlier process.
    this.assetFiles(name)
  }

  #checkFree(name: string): void {
    checkDatasetName(name)
    if (this.#datasets.has(name)) {
      throw new LakeError('conflict', 409, `Dataset "${name}" already exists`)
    }
  }
}

function historyFrom(days: number | undefined): Pick<StoreOptions, 'historyFrom'> {
  if (days === undefined) return {}
  return {historyFrom: new Date(Date.now() - days * 86_400_000).toISOString()}
}
