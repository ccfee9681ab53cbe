import {attributes} from '../attributes.ts'
import {formatMonth} from '../format-date.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import type {RenderOptions} from '../options.ts'
import {renderDocument} from '../page/document.ts'
import {frameOf} from '../page/frame.ts'
import {archivePath} from '../site/paths.ts'
import {relativeUrl} from '../site/relative-url.ts'
import type {Site} from '../site/site.ts'
import {describeCollection} from './collection.ts'
import {pageContext} from './page-context.ts'

/** Renders the first page of the archive: the months with articles, `YYYY-MM`, newest first, grouped by year. */
export function renderArchiveIndex(
  months: Iterable<string>,
  site: Site,
  options: RenderOptions = {},
): string {
  const path = archivePath(site)
  const {lang} = pageContext(site, path, options)
  const {archive} = labelsFor(lang)
  const years = Map.groupBy(months, (month) => month.slice(0, 4))
  const sections = Array.from(years, ([year, ofYear]) => {
    const id = `jahr-${year}`
    const links = ofYear.map((month) => {
      const href = relativeUrl(path, archivePath(site, month))
      return `<li><a${attributes({href})}>${escapeText(formatMonth(month, lang))}</a></li>`
    })
    return `<section${attributes({class: 'year', 'aria-labelledby': id})}>
<h2${attributes({id})}>${escapeText(year)}</h2>
<ul>${links.join('')}</ul>
</section>
`
  })
  return renderDocument({
    ...frameOf(site, path, options.theme),
    kind: 'list',
    lang,
    title: `${archive} · ${site.title}`,
    ...describeCollection({name: archive, path, lang}, site),
    main: `<header class="title">
<h1>${archive}</h1>
</header>
${sections.join('')}`,
  })
}
