import {defaultTimeZone} from '../../render/index.ts'
import type {Language} from '../language.ts'
import {textsIn} from '../texts/texts.ts'
import {framePage, markup} from './frame.ts'

/** An article as the list shows it. */
export interface ListedArticle {
  readonly href: string
  readonly kicker: string
  readonly title: string
  readonly state: 'draft' | 'changed' | 'published'
  /** RFC 3339. */
  readonly changedAt: string
}

/** The page that lists the articles. */
export function listPage(
  articles: readonly ListedArticle[],
  language: Language,
  hasSession: boolean,
  nonce: string,
): string {
  const texts = textsIn(language)
  const format = new Intl.DateTimeFormat(texts.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: defaultTimeZone,
  })
  const items = articles.map(({href, kicker, title, state, changedAt}) => {
    const moment = texts.changedAt(format.format(new Date(changedAt)))
    const above = kicker === '' ? undefined : markup`<span class="kicker">${kicker}</span>\n`
    return markup`<li><a href="${href}">
${above}<strong>${title || texts.untitled}</strong>
<time datetime="${changedAt}">${moment}</time>
<span class="state ${state}">${texts.states[state]}</span>
</a></li>
`
  })
  const list =
    items.length === 0
      ? markup`<p>${texts.noArticles}</p>`
      : markup`<ul class="articles">
          ${items}
        </ul>`
  const hint = hasSession ? undefined : markup`<p class="hint">${texts.onlyPublished}</p> `
  const main = markup`<h1>${texts.titleOfList}</h1>
    ${hint}${list}`
  return framePage(language, texts.titleOfList, main, nonce)
}
