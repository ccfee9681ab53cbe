import type {Texts} from '../texts/words.ts'
import type {ConnectionState} from './connection.ts'

/** Returns the reason why a page is out of date and the remedy; empty if it is not. */
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
