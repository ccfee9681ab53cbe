import type {PageConfig} from '../../page-config.ts'
import type {Texts} from '../../texts/words.ts'
import {textsIn} from '../../texts/texts.ts'
import type {PageStatus} from '../page-status.ts'
import {barStyle, pageStyle} from './bar-style.ts'
import {element} from './element.ts'
import {createPerspectiveSwitch} from './perspective-switch.ts'
import {createProblemList} from './problem-list.ts'
import {createSiteLink} from './site-link.ts'
import {stateText} from './state-text.ts'
import {troubleWords} from '../trouble-words.ts'

/** The bar of a page, which names the shown version and its state. */
export interface Bar {
  readonly show: (status: PageStatus) => void
  readonly remove: () => void
}

/** The interval between checks for the end of an embargo, in milliseconds. */
const tick = 1_000

/** Adds the bar to the page, in a shadow tree that the page's style does not reach. */
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
  // The Studio has a perspective switch of its own, and its frame follows that.
  const views =
    config.hasSession && !isFramed
      ? createPerspectiveSwitch(config, texts, setPerspective)
      : undefined
  const problems = createProblemList(texts)
  const link = element('a', {class: 'all', href: `/?lang=${config.language}`}, texts.allArticles)
  const site = createSiteLink(config, texts)
  const row = element(
    'div',
    {class: 'row'},
    element('div', {class: 'what'}, dot, element('div', {}, state, embargo, moment)),
    ...(views ? [views.element] : []),
    problems.button,
    ...(site ? [site.element] : []),
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
      site?.show(status)
      problems.show(facts.problems)
    },
  }
}

/** Offers the published article, which needs no session. */
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

/** Adds the preview's style to the page. */
export function stylePage(): void {
  document.adoptedStyleSheets.push(sheet(pageStyle))
}

/** A constructed style sheet is not part of the document, so no policy has to allow it. */
function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(css)
  return made
}
