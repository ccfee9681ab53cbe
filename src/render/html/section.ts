import {attributes} from '../attributes.ts'
import type {CheckedSection} from '../check/check-article.ts'
import {fieldAt} from '../check/place.ts'
import type {Problem} from '../check/problem.ts'
import {renderBlocks} from './render-blocks.ts'
import type {HtmlContext} from './context.ts'
import {editAttribute} from './edit.ts'
import {fieldDirection, renderField} from './field.ts'
import {renderProblem} from './problem.ts'

/**
 * The sections of an article, each named by its heading where it has one. Subheadings stand one
 * level below: in a section without heading they are the headings of the second level themselves.
 */
export function renderSections(
  sections: readonly (CheckedSection | Problem)[],
  context: Omit<HtmlContext, 'subheading'>,
): string {
  const frames = sectionFrames(context)
  let html = ''
  for (const section of sections) {
    if (section._type === 'problem') html += `${problemSection(section, context)}\n`
    else {
      const {open, heading, subheading} = frames(section)
      const body = renderBlocks(section.blocks, {...context, subheading})
      html += `${open}\n${heading && `${heading}\n`}${body}</section>\n`
    }
  }
  return html
}

/** What stands for a section that is none. */
export function problemSection(problem: Problem, {lang}: Pick<HtmlContext, 'lang'>): string {
  return `<p>${renderProblem(problem, lang)}</p>`
}

/** What a section has around its blocks. */
interface SectionFrame {
  /** Its start tag, and the element of its heading, empty where it has none. */
  readonly open: string
  readonly heading: string
  readonly subheading: HtmlContext['subheading']
}

/** Gives the frames of an article's sections, in their order. */
export function sectionFrames(
  context: Omit<HtmlContext, 'subheading'>,
): (section: CheckedSection) => SectionFrame {
  const taken = new Map<string, number>()
  return (section) => {
    const heading = renderField(section.heading, context, true)
    if (heading === '') return {open: '<section>', heading, subheading: 'h2'}
    const id = uniqueId(section.key, taken)
    const edit =
      editAttribute(fieldAt(section.place, 'heading'), context) +
      fieldDirection(section.heading, context)
    return {
      open: `<section${attributes({'aria-labelledby': id})}>`,
      heading: `<h2${attributes({id})}${edit}>${heading}</h2>`,
      subheading: 'h3',
    }
  }
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
