import type {PageConfig} from '../../page-config.ts'
import type {Texts} from '../../texts/texts.ts'
import {textsIn} from '../../texts/texts.ts'
import type {PageStatus} from '../page.ts'
import {barStyle, pageStyle} from './bar-style.ts'
import {element} from './element.ts'
import {createPerspectiveSwitch} from './perspective-switch.ts'
import {createProblemList} from './problem-list.ts'
import {stateText} from './state-text.ts'

/** The bar of a page, which says what one is looking at. */
export interface Bar {
  readonly show: (status: PageStatus) => void
}

/** Puts the bar into the page, in an element of its own that the page's style does not reach. */
export function createBar(config: PageConfig, setPerspective: (perspective: string) => void): Bar {
  const texts = textsIn(config.language)
  const isFramed = window.parent !== window
  const dot = element('span', {class: 'dot'})
  const state = element('span', {class: 'state'})
  const moment = element('span', {class: 'moment'})
  const trouble = element('p', {class: 'trouble', role: 'status'})
  // Studio has its own, and takes its frame along.
  const views =
    config.hasSession && !isFramed
      ? createPerspectiveSwitch(config, texts, setPerspective)
      : undefined
  const problems = createProblemList(texts)
  const link = element('a', {class: 'all', href: `/?lang=${config.language}`}, texts.allArticles)
  const row = element(
    'div',
    {class: 'row'},
    element('div', {class: 'what'}, dot, element('div', {}, state, moment)),
    ...(views ? [views.element] : []),
    problems.button,
    ...(isFramed ? [] : [link]),
  )
  const label = {class: 'bar', role: 'region', 'aria-label': texts.preview, lang: config.language}
  attach(element('section', label, problems.panel, trouble, row))
  return {
    show: (status) => {
      const {facts, connection, isLakeAway} = status
      const words = troubleWords(connection, isLakeAway, texts)
      if (trouble.textContent !== words) trouble.textContent = words
      trouble.hidden = words === ''
      const shown = stateText(status, config, texts)
      dot.dataset['kind'] = words === '' ? shown.kind : 'trouble'
      state.textContent = shown.words
      moment.textContent = shown.moment
      views?.show(status.perspective)
      problems.show(facts.problems)
    },
  }
}

function troubleWords(
  connection: PageStatus['connection'],
  isLakeAway: boolean,
  texts: Texts,
): string {
  if (connection === 'refused') return `${texts.sessionOver} ${texts.howToGetSession}`
  if (connection === 'lost') return texts.serverAway
  return isLakeAway ? texts.lakeAway : ''
}

function attach(bar: HTMLElement): void {
  const host = document.createElement('newsdesk-preview-bar')
  const root = host.attachShadow({mode: 'open'})
  root.adoptedStyleSheets = [sheet(barStyle)]
  document.adoptedStyleSheets.push(sheet(pageStyle))
  root.append(bar)
  document.body.append(host)
}

/** A style that no policy has to allow: it is no part of the document. */
function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
