import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import {topicPath} from '../site/paths.ts'
import type {HtmlContext} from './context.ts'
import {isolated} from './direction.ts'
import {editAttribute} from './edit.ts'
import {pageLink} from './page-link.ts'

/** Renders the topics of an article, with links to their pages if there is a site; empty without topics. */
export function renderTopics(
  topics: readonly string[],
  context: Pick<HtmlContext, 'lang' | 'site' | 'path' | 'edit'>,
): string {
  const {lang, site} = context
  if (topics.length === 0) return ''
  const items = topics.map((topic) => {
    const target = site && topicPath(topic, site)
    const name = isolated(escapeText(topic), topic, lang)
    return `<li>${pageLink(name, target, 'tag', context)}</li>`
  })
  return `<nav${attributes({class: 'topics', 'aria-label': labelsFor(lang).topics})}${editAttribute({name: 'topics'}, context)}>
<ul>${items.join('')}</ul>
</nav>
`
}
