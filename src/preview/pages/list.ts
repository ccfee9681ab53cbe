import {defaultTimeZone} from '../../render/index.ts'
import type {Language} from '../language.ts'
import type {ListedArticle} from '../lists/listed-articles.ts'
import type {ListConfig} from '../page-config.ts'
import {listConfigName} from '../page-config.ts'
import {embargoWords} from '../texts/embargo-words.ts'
import {textsIn} from '../texts/texts.ts'
import {framePage, Html, markup} from './frame.ts'

/**
 * Returns the `<main>` of the list. Each article carries its id, so that an open page finds its entry again. Without
 * drafts, the list has only the articles that readers see.
 */
export function listMain(
  articles: readonly ListedArticle[],
  language: Language,
  hasDrafts: boolean,
): Html {
  const texts = textsIn(language)
  const format = new Intl.DateTimeFormat(texts.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: defaultTimeZone,
  })
  const shown = hasDrafts ? articles : articles.filter((one) => one.heldUntil === undefined)
  const items = shown.map(({id, path, department, kicker, title, state, changedAt, heldUntil}) => {
    const moment = texts.changedAt(format.format(new Date(changedAt)))
    const words = [department, kicker].filter((part) => part !== '').join(' · ')
    const above =
      words === '' ? undefined : markup`<span class="kicker" dir="auto">${words}</span>\n`
    const held = embargoWords(heldUntil, texts, defaultTimeZone)
    const embargo = held === '' ? undefined : markup`<span class="embargo">${held}</span>\n`
    return markup`<li id="${id}"><a href="${path}?lang=${language}">
${above}<strong dir="auto">${title || texts.untitled}</strong>
<time datetime="${changedAt}">${moment}</time>
${embargo}<span class="state ${state}">${texts.states[state]}</span>
</a></li>
`
  })
  const list =
    items.length === 0
      ? markup`<p>${texts.noArticles}</p>`
      : markup`<ul class="articles">
          ${items}
        </ul>`
  const hint = hasDrafts ? undefined : markup`<p class="hint">${texts.onlyPublished}</p> `
  return markup`<h1>${texts.titleOfList}</h1>
    ${hint}${list}`
}

/** Returns the page with the list of articles. */
export function listPage(main: string, config: ListConfig, nonce: string): string {
  const {language} = config
  const head = markup`<meta name="${listConfigName}" content="${JSON.stringify(config)}">\n`
  return framePage(language, textsIn(language).titleOfList, new Html(main), nonce, head)
}
