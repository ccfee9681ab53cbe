import type {ListConfig} from '../page-config.ts'
import {listConfigName} from '../page-config.ts'
import {textsIn} from '../texts/texts.ts'
import {parse} from './apply-patch.ts'
import {element} from './bar/element.ts'
import {Connection, type ConnectionState} from './connection.ts'
import {morph} from './morph.ts'
import {troubleWords} from './trouble-words.ts'

/** Keeps the list of articles up to date. Does nothing on a page without one. */
export function followList(): void {
  const meta = document.querySelector<HTMLMetaElement>(`meta[name="${listConfigName}"]`)
  const main = document.querySelector('main')
  if (!meta || !main) return
  const {language, hasDrafts, version: first} = JSON.parse(meta.content) as ListConfig
  let version = first
  let state: ConnectionState = 'connecting'
  let isLakeAway = false
  const trouble = element('p', {class: 'trouble', role: 'status'})
  main.before(trouble)
  const update = (): void => {
    const words = troubleWords(state, isLakeAway, textsIn(language))
    if (trouble.textContent !== words) trouble.textContent = words
  }
  void new Connection({
    path: '/_live/list',
    query: () => ({lang: language, drafts: String(hasDrafts), version}),
    onMessage: (message) => {
      if (message.type === 'list') {
        morph(main, parse(`<main>${message.main}</main>`))
        version = message.version
      } else if (message.type === 'lake') isLakeAway = message.isAway
      update()
    },
    onState: (now) => {
      state = now
      update()
    },
  })
}
