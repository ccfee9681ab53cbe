import type {PageConfig} from '../../page-config.ts'
import type {Texts} from '../../texts/texts.ts'
import type {PageStatus} from '../page.ts'

/** What the bar says of the document that is shown. */
export interface StateText {
  readonly kind: 'draft' | 'changed' | 'published' | 'release' | 'missing'
  readonly words: string
  readonly moment: string
}

/** Puts into words how what is shown stands to what is published. */
export function stateText({facts}: PageStatus, config: PageConfig, texts: Texts): StateText {
  const {layer, isPublished, changedAt, publishedAt} = facts.state
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
  if (layer === null) return {kind: 'missing', words: texts.states.missing, moment: ''}
  if (layer === 'published') {
    const moment = said(texts.publishedAt, publishedAt)
    return {kind: 'published', words: texts.states.published, moment}
  }
  if (layer !== 'drafts') {
    const title = config.releases.find(({name}) => name === layer)?.title ?? layer
    return {kind: 'release', words: texts.states.release(title), moment: changed}
  }
  const kind = isPublished ? 'changed' : 'draft'
  return {kind, words: texts.states[kind], moment: changed}
}
