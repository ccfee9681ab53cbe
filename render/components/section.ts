import {attributes} from '../attributes.ts'
import {renderBlocks} from '../body.ts'
import type {CheckedSection} from '../check/article.ts'
import type {Problem} from '../check/problem.ts'
import {renderField} from './field.ts'
import {renderProblem} from './problem.ts'

/**
 * The sections of an article, each named by its heading where it has one. Subheadings stand one
 * level below: in a section without heading they are the headings of the second level themselves.
 */
export function renderSections(
  sections: readonly (CheckedSection | Problem)[],
  lang: string,
): string {
  const taken = new Set<string>()
  return sections
    .map((section) => {
      if (section._type === 'problem') return `<p>${renderProblem(section, lang)}</p>\n`
      const heading = renderField(section.heading, lang)
      if (heading === '')
        return `<section>\n${renderBlocks(section.blocks, lang, 'h2')}</section>\n`
      const id = uniqueId(section.key, taken)
      const body = renderBlocks(section.blocks, lang, 'h3')
      return `<section${attributes({'aria-labelledby': id})}>\n<h2${attributes({id})}>${heading}</h2>\n${body}</section>\n`
    })
    .join('')
}

/** An id from the key of a section, the same on every rendering, for links to the heading. */
function uniqueId(key: string, taken: Set<string>): string {
  const base = `section-${key.replace(/[^\w-]/gu, '-')}`
  let id = base
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`
  taken.add(id)
  return id
}
