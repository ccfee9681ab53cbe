import type {PageConfig} from '../../page-config.ts'
import type {Texts} from '../../texts/words.ts'
import {textsIn} from '../../texts/texts.ts'
import type {PageStatus} from '../page-status.ts'
import {barStyle, pageStyle} from './bar-style.ts'
import {element} from './element.ts'
import {createPerspectiveSwitch} from './perspective-switch.ts'
import {createProblemList} from './problem-list.ts'
import {stateText} from './state-text.ts'
import {troubleWords} from '../trouble-words.ts'

/** The bar of a page, which says what one is looking at. */
export interface Bar {
  readonly show: (status: PageStatus) => void
  readonly remove: () => void
}

/** How often it is looked whether an embargo is over, in milliseconds. */
const tick = 1_000

/** Puts the bar into the page, in an element of its own that the page's style does not reach. */
export function createBar(config: PageConfig, setPerspective: (perspective: string) => void): Bar {
  const texts = textsIn(config.language)
  const isFramed = window.parent !== window
  const dot = element('span', {class: 'dot'})
  const state = element('span', {class: 'state'})
  const moment = element('span', {class: 'moment'})
  const embargo = element('span', {class: 'embargo', role: 'status'})
  const words = element('p', {role: 'status'})
  const isOver = createSessionOver(texts, setPerspective)
  const trouble = element('div', {class: 'trouble'}, words, isOver.button)
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
    element('div', {class: 'what'}, dot, element('div', {}, state, embargo, moment)),
    ...(views ? [views.element] : []),
    problems.button,
    ...(isFramed ? [] : [link]),
  )
  const label = {class: 'bar', role: 'region', 'aria-label': texts.preview, lang: config.language}
  const host = attach(element('section', label, problems.panel, trouble, row))
  let clock: ReturnType<typeof setInterval> | undefined
  const showState = (status: PageStatus, isInTrouble: boolean): void => {
    const shown = stateText(status, config, texts)
    dot.dataset['kind'] = isInTrouble ? 'trouble' : shown.kind
    state.textContent = shown.words
    moment.textContent = shown.moment
    if (embargo.textContent !== shown.embargo) embargo.textContent = shown.embargo
    clearInterval(clock)
    if (shown.embargo !== '') clock = setInterval(() => showState(status, isInTrouble), tick)
  }
  return {
    remove: () => {
      clearInterval(clock)
      problems.show([])
      host.remove()
    },
    show: (status) => {
      const {facts, connection, isLakeAway} = status
      const said = troubleWords(connection, isLakeAway, texts)
      if (words.textContent !== said) words.textContent = said
      isOver.show(status)
      trouble.hidden = said === ''
      showState(status, said !== '')
      views?.show(status.perspective)
      problems.show(facts.problems)
    },
  }
}

/** Without a session there is still what readers see. */
function createSessionOver(texts: Texts, setPerspective: (perspective: string) => void) {
  const button = element('button', {type: 'button'}, texts.showPublished)
  button.addEventListener('click', () => setPerspective('published'))
  return {
    button,
    show: ({connection, facts}: PageStatus) => {
      button.hidden =
        connection !== 'refused' || !facts.state.isPublished || window.parent !== window
    },
  }
}

function attach(bar: HTMLElement): HTMLElement {
  const host = document.createElement('newsdesk-preview-bar')
  const root = host.attachShadow({mode: 'open'})
  root.adoptedStyleSheets = [sheet(barStyle)]
  root.append(bar)
  document.body.append(host)
  return host
}

/** Gives the page what the preview adds to its style. */
export function stylePage(): void {
  document.adoptedStyleSheets.push(sheet(pageStyle))
}

/** A style that no policy has to allow: it is no part of the document. */
function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
