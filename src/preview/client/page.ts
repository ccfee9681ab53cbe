import type {UnsavedDiff} from '../../content/preview-messages.ts'
import type {Language} from '../language.ts'
import type {PageConfig} from '../page-config.ts'
import {configName} from '../page-config.ts'
import {applyPatch, parse} from './apply-patch.ts'
import {createBar, stylePage} from './bar/bar.ts'
import type {ConnectionListener} from './connection.ts'
import {Connection} from './connection.ts'
import {morph} from './morph.ts'
import {fetchPage, showPage} from './other-page.ts'
import {showSurroundings} from './surroundings.ts'
import type {PageStatus} from './page-status.ts'

/** The page, as the other parts of its script use it. */
export interface PreviewPage {
  /** The configuration from the server. Perspective and facts follow the shown content. */
  readonly config: PageConfig
  /** Calls `listener` after every change of the page. Returns a function that stops it. */
  readonly onUpdate: (listener: () => void) => () => void
  /**
   * Shows the article with its unsaved edits, in its stored form with references; null returns to the stored article.
   * With a diff from the last shown document, only the diff is sent.
   */
  readonly sendUnsaved: (document: object | null, diff?: UnsavedDiff) => void
  /** Shows another perspective of the same article, without loading the page again. */
  readonly setPerspective: (perspective: string) => void
  /** Switches the language of the bar. */
  readonly setLanguage: (language: Language) => void
  /**
   * Shows another address of the preview in this page, without a reload if it is an article. The address becomes a new
   * entry of the history, or replaces the current one.
   */
  readonly show: (address: string, entry: 'push' | 'replace') => Promise<void>
  /** Requests the whole page again; resolves when it has arrived. */
  readonly refresh: () => Promise<void>
}

/** Starts the live updates of a page; returns undefined for a page without an article. */
export function createPage(): PreviewPage | undefined {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${configName}"]`)
  const main = document.querySelector('main')
  if (!meta || !main) return undefined
  const initial = JSON.parse(meta.content) as PageConfig
  let config = initial
  let version = initial.version
  let around = initial.version
  let status: PageStatus = {
    facts: config.facts,
    perspective: config.perspective,
    connection: 'connecting',
    isLakeAway: false,
  }
  let unsaved: object | null = null
  const listeners = new Set<() => void>()
  const waiting: (() => void)[] = []

  const update = (changed: Partial<PageStatus>): void => {
    status = {...status, ...changed}
    config = {...config, facts: status.facts, perspective: status.perspective}
    bar.show(status)
    for (const listener of listeners) listener()
  }

  const receive: ConnectionListener['onMessage'] = (message) => {
    if (message.type === 'lake') {
      update({isLakeAway: message.isAway})
      return
    }
    if (message.type === 'surroundings') {
      showSurroundings(message)
      around = message.to
      return
    }
    if (message.type === 'list') return
    if (message.type === 'whole') morph(main, parse(`<main>${message.main}</main>`))
    else if (message.from !== version) {
      forget()
      return
    } else if (message.patch && !applied(message.patch)) return
    version = message.to
    document.documentElement.lang = message.lang
    document.title = message.title
    update({facts: message.facts})
    if (message.type === 'whole') for (const resolve of waiting.splice(0)) resolve()
  }

  /** Requests the whole page, because the server assumed another version. */
  const forget = (): void => {
    version = ''
    connection.reconnect()
  }

  const applied = (patch: Parameters<typeof applyPatch>[1]): boolean => {
    try {
      applyPatch(main, patch)
      return true
    } catch (error) {
      console.warn(error)
      forget()
      return false
    }
  }

  const setPerspective = (perspective: string): void => {
    if (perspective === status.perspective) return
    const url = new URL(location.href)
    url.searchParams.delete('sanity-preview-perspective')
    url.searchParams.set('perspective', perspective)
    history.replaceState(history.state, '', url)
    update({perspective})
    connection.reconnect()
  }

  const sendUnsaved = (edited: object | null, diff?: UnsavedDiff): void => {
    unsaved = edited
    connection.send(diff ? {type: 'unsaved', diff} : {type: 'unsaved', document: edited})
  }

  stylePage()
  let bar = createBar(initial, setPerspective)
  bar.show(status)
  const renewBar = (): void => {
    bar.remove()
    bar = createBar(config, setPerspective)
    bar.show(status)
  }

  const setLanguage = (language: Language): void => {
    if (language === config.language) return
    config = {...config, language}
    renewBar()
  }

  let wanted: string | undefined
  const show = async (address: string, entry: 'push' | 'replace'): Promise<void> => {
    wanted = address
    const found = await fetchPage(address).catch(() => undefined)
    // The reader may want another page by now.
    if (wanted !== address) return
    if (!found) {
      location.assign(address)
      return
    }
    const url = new URL(found.url)
    url.hash = new URL(address, location.href).hash
    if (entry === 'push') history.pushState(null, '', url)
    else history.replaceState(null, '', url)
    showPage(found)
    // The policy of the loaded page still holds, and so does its nonce.
    config = {...found.config, language: config.language, nonce: initial.nonce}
    version = config.version
    around = ''
    unsaved = null
    status = {...status, facts: config.facts, perspective: config.perspective}
    renewBar()
    connection.reconnect()
    update({})
  }

  const connection = new Connection({
    path: '/_live',
    query: () => ({id: config.documentId, perspective: status.perspective, version, around}),
    onMessage: receive,
    onState: (state) => {
      update({connection: state})
      if (state === 'open' && unsaved) connection.send({type: 'unsaved', document: unsaved})
    },
  })
  return {
    get config() {
      return config
    },
    onUpdate: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    sendUnsaved,
    setPerspective,
    setLanguage,
    show,
    refresh: () => {
      forget()
      return new Promise((resolve) => {
        waiting.push(resolve)
      })
    },
  }
}
