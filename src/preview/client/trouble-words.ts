import type {Texts} from '../texts/words.ts'
import type {ConnectionState} from './connection.ts'

/** What keeps a page from being up to date, and what to do; empty where nothing does. */
export function troubleWords(
  connection: ConnectionState,
  isLakeAway: boolean,
  texts: Texts,
): string {
  const isFramed = window.parent !== window
  if (connection === 'refused') {
    return `${texts.sessionOver} ${isFramed ? texts.renewInStudio : texts.renewSession}`
  }
  if (connection === 'lost') return texts.serverAway
  return isLakeAway ? texts.lakeAway : ''
}
