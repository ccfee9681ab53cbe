import type {PageConfig} from '../../page-config.ts'
import type {Texts} from '../../texts/words.ts'
import {embargoWords} from '../../texts/embargo-words.ts'
import type {PageStatus} from '../page-status.ts'

/** The bar's text on the state of the shown document. */
export interface StateText {
  readonly kind: 'draft' | 'changed' | 'published' | 'held' | 'release' | 'missing'
  readonly words: string
  readonly moment: string
  /** The end of the embargo, in words; empty without one. */
  readonly embargo: string
}

/** Returns the relation of the shown document to the published one, in words. */
export function stateText({facts}: PageStatus, config: PageConfig, texts: Texts): StateText {
  const {layer, isPublished, changedAt, publishedAt, heldUntil} = facts.state
  const format = new Intl.DateTimeFormat(texts.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: config.timeZone,
  })
  const said = (say: (moment: string) => string, moment: string | undefined): string => {
    const date = new Date(moment ?? '')
    return Number.isNaN(date.getTime()) ? '' : say(format.format(date))
  }
  const changed = said(texts.changedAt, changedAt)
  const embargo = embargoWords(heldUntil, texts, config.timeZone)
  if (layer === null) return {kind: 'missing', words: texts.states.missing, moment: '', embargo: ''}
  if (layer === 'published') {
    const isHeld = embargo !== ''
    const moment = isHeld ? changed : said(texts.publishedAt, publishedAt)
    const kind = isHeld ? 'held' : 'published'
    return {kind, words: texts.states.published, moment, embargo}
  }
  if (layer !== 'drafts') {
    const title = config.releases.find(({name}) => name === layer)?.title ?? layer
    return {kind: 'release', words: texts.states.release(title), moment: changed, embargo}
  }
  const kind = isPublished ? 'changed' : 'draft'
  return {kind, words: texts.states[kind], moment: changed, embargo}
}
