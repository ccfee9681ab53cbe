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
 * Renders the sections of an article, each labelled by its heading if it has one. Subheadings are
 * one level below. In a section without a heading, they are second-level headings themselves.
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

/** Renders a section that is malformed. */
export function problemSection(problem: Problem, {lang}: Pick<HtmlContext, 'lang'>): string {
  return `<p>${renderProblem(problem, lang)}</p>`
}

/** The parts of a section around its blocks. */
interface SectionFrame {
  /** The start tag, followed by the element of the heading if there is one. */
  readonly open: string
  readonly heading: string
  readonly subheading: HtmlContext['subheading']
}

/** Returns the frames of an article's sections, in order. */
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
 * Returns an id from the key of a section, for links to the heading. It is the same on every
 * rendering. Repeated keys get a number; a dot distinguishes them from keys that end with one.
 */
function uniqueId(key: string, taken: Map<string, number>): string {
  const base = `section-${key.replace(/[^\w-]/gu, '-')}`
  const count = (taken.get(base) ?? 0) + 1
  taken.set(base, count)
  return count === 1 ? base : `${base}.${count}`
}
