import {attributes} from '../attributes.ts'
import type {CheckedSection} from '../check/article.ts'
import type {Problem} from '../check/problem.ts'
import {renderBlocks} from './blocks.ts'
import type {HtmlContext} from './context.ts'
import {renderField} from './field.ts'
import {renderProblem} from './problem.ts'

/**
 * The sections of an article, each named by its heading where it has one. Subheadings stand one
 * level below: in a section without heading they are the headings of the second level themselves.
 */
export function renderSections(
  sections: readonly (CheckedSection | Problem)[],
  context: Omit<HtmlContext, 'subheading'>,
): string {
  const taken = new Map<string, number>()
  let html = ''
  for (const section of sections) {
    if (section._type === 'problem') {
      html += `<p>${renderProblem(section, context.lang)}</p>\n`
      continue
    }
    const heading = renderField(section.heading, context, true)
    const subheading = heading === '' ? 'h2' : 'h3'
    const body = renderBlocks(section.blocks, {...context, subheading})
    const id = heading === '' ? '' : uniqueId(section.key, taken)
    html +=
      heading === ''
        ? `<section>\n${body}</section>\n`
        : `<section${attributes({'aria-labelledby': id})}>\n<h2${attributes({id})}>${heading}</h2>\n${body}</section>\n`
  }
  return html
}

/**
 * An id from the key of a section, the same on every rendering, for links to the heading. Of equal
 * keys the later ones are counted; a dot tells them from keys that end with a number.
 */
function uniqueId(key: string, taken: Map<string, number>): string {
  const base = `section-${key.replace(/[^\w-]/gu, '-')}`
  const count = (taken.get(base) ?? 0) + 1
  taken.set(base, count)
  return count === 1 ? base : `${base}.${count}`
}
