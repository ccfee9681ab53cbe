import type {Block, Quotation} from './portable-text.ts'
import {blockToParagraph, paragraphToBlock} from './portable-text.ts'
import {excerpt, listed, SeedError} from './seed-error.ts'

interface Section {
  _type: 'section'
  _key: string
  heading?: string
  body: Block[]
}

/** The part of an article that its plain text determines. */
export interface ArticleContent {
  lead: string
  sections: Section[]
}

/** The structure that the plain text does not show: headings, and the speakers of quotations. */
export interface TextStructure {
  /** Every heading, in order. A heading is a paragraph of exactly these words. */
  headings: readonly string[]
  /** Every quotation of the body, in order. */
  quotations: readonly Quotation[]
}

const blankLine = '\n\n'

/**
 * Structures a plain text: the first paragraph is the lead, headings begin sections, all else is their body. Paragraphs
 * are single lines, one blank line apart, with nothing after the last. {@link articleToText} returns the same text
 * again; a text for which it could not is refused. Keys come from the position (`s0`, `s0b1`, …), so equal texts get
 * equal content.
 *
 * @throws SeedError with the code of what stands in the way; nothing is dropped or repaired.
 */
export function textToArticle(text: string, {headings, quotations}: TextStructure): ArticleContent {
  const [lead = '', ...rest] = paragraphsOf(text)
  expectHeadings(rest, headings)
  expectNoMarks('lead', lead)
  for (const heading of headings) expectNoMarks('heading', heading)

  const sections: Section[] = []
  let used = 0
  for (const {heading, paragraphs} of groupByHeading(rest, headings)) {
    const key = `s${sections.length}`
    const body = paragraphs.map((paragraph, b) => {
      const block = paragraphToBlock(paragraph, quotations.slice(used), `${key}b${b}`)
      used += block.markDefs.length
      return block
    })
    sections.push({_type: 'section', _key: key, ...(heading !== undefined && {heading}), body})
  }

  if (used !== quotations.length) {
    throw new SeedError(
      'quotations-differ',
      `The text quotes ${used} times, but the table has ${quotations.length} quotations. The ` +
        `first too many is "${quotations[used]?.words}": remove it from the table.`,
    )
  }
  return {lead, sections}
}

/** The plain text of structured content: lead, headings and paragraphs, one blank line apart. */
export function articleToText({lead, sections}: ArticleContent): string {
  const parts = sections.flatMap(({heading, body}) => [
    ...(heading === undefined ? [] : [heading]),
    ...body.map(blockToParagraph),
  ])
  return [lead, ...parts].join(blankLine)
}

function paragraphsOf(text: string): string[] {
  const paragraphs = text.split(blankLine)
  const malformed = paragraphs.findIndex((p) => p.trim() === '' || /[\r\n]/.test(p))
  if (malformed !== -1) {
    throw new SeedError(
      'malformed-paragraph',
      `Paragraph ${malformed + 1} is empty or has a line break in it. Write every paragraph on ` +
        'one line, one blank line between two, and no line break (LF, never CR) after the last.',
    )
  }
  return paragraphs
}

function groupByHeading(paragraphs: readonly string[], headings: readonly string[]) {
  const groups: {heading?: string; paragraphs: string[]}[] = []
  for (const paragraph of paragraphs) {
    const group = groups.at(-1)
    if (headings.includes(paragraph)) groups.push({heading: paragraph, paragraphs: []})
    else if (group) group.paragraphs.push(paragraph)
    else groups.push({paragraphs: [paragraph]})
  }
  if (groups.length === 0) {
    throw new SeedError('missing-section', 'The text has a lead and nothing else. Add a paragraph.')
  }
  const empty = groups.find((group) => group.paragraphs.length === 0)
  if (empty) {
    throw new SeedError(
      'empty-section',
      `No paragraph follows the heading "${empty.heading}". Add one or remove the heading.`,
    )
  }
  return groups
}

function expectHeadings(paragraphs: readonly string[], headings: readonly string[]): void {
  const found = paragraphs.filter((paragraph) => headings.includes(paragraph))
  if (found.length !== headings.length || found.some((heading, n) => heading !== headings[n])) {
    throw new SeedError(
      'headings-differ',
      `The headings should be ${listed(headings)}, but below the lead the text has ` +
        `${listed(found)}. List every heading exactly as it stands in the text, in its order.`,
    )
  }
}

function expectNoMarks(place: 'lead' | 'heading', text: string): void {
  if (text.includes('"')) {
    throw new SeedError(
      'mark-outside-body',
      `The ${place} "${excerpt(text)}" has a quotation mark. Only paragraphs of the body can carry ` +
        'an annotated quotation; rewrite it without the mark.',
    )
  }
}
