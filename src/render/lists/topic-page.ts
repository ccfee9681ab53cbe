import {RenderError} from '../error.ts'
import {escapeText} from '../escape.ts'
import {ownDirection} from '../html/direction.ts'
import {labelsFor} from '../labels.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {topicPath} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {topicName} from '../../content/topic.ts'
import {typeset} from '../typography/typeset.ts'
import {renderArticleList} from './article-list.ts'
import {describeCollection} from './collection.ts'
import type {ListedArticle} from './listed.ts'
import {pageContext} from './page-context.ts'

/** A topic, as written, and its articles. */
export interface TopicContent {
  readonly topic: string
  readonly articles: Iterable<ListedArticle>
}

/**
 * Renders the page of a topic: its articles in the order given. Articles that have no address or
 * cannot be rendered are left out and reported to `onProblem`.
 *
 * @throws {RenderError} `invalid-slug` for a topic without a letter or digit: it has no address
 */
export function renderTopicPage(
  {topic: written, articles}: TopicContent,
  site: Site,
  options: RenderOptions = {},
): string {
  const topic = topicName(written)
  const path = topicPath(topic, site)
  if (path === undefined) {
    throw new RenderError(
      'invalid-slug',
      'topics',
      `The topic ${JSON.stringify(topic.slice(0, 60))} has no letter or digit, so there is no address for its page. Rename it.`,
    )
  }
  const page = pageContext(site, path, options)
  const {html, itemList} = renderArticleList(articles, page, site, options)
  const name = typeset(topic, page.typography)
  const label = labelsFor(page.lang).topic
  const {properties, linkedData} = describeCollection({name, path, lang: page.lang}, site)
  return renderDocument({
    ...frameOf(site, path, options.theme),
    kind: 'list',
    lang: page.lang,
    title: `${name} · ${site.title}`,
    properties,
    linkedData: {
      ...linkedData,
      name: topic,
      about: {'@type': 'Thing', name: topic},
      mainEntity: itemList,
    },
    main: `<header class="title">
<p class="kicker">${label}</p>
<h1${ownDirection(name, page.lang)}>${escapeText(name)}</h1>
</header>
${html}`,
  })
}
