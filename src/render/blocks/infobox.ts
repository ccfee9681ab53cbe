import type {BlockContent} from 'mdast'
import {attributes} from '../attributes.ts'
import type {CheckedBlock} from '../check/checked-blocks.ts'
import {checkBlocks} from '../check/check-blocks.ts'
import {textBlockShape} from '../check/check-text-block.ts'
import {checkField} from '../check/field.ts'
import {noteBlocks} from '../check/note-blocks.ts'
import {fieldAt, type Place} from '../check/place.ts'
import type {Problem} from '../check/problem.ts'
import {fields, members, text, typed} from '../check/shape.ts'
import {blockTexts} from '../formats/block-texts.ts'
import {fieldText} from '../formats/field-text.ts'
import {elementBelow} from '../headings.ts'
import type {HtmlContext} from '../html/context.ts'
import {editAttribute} from '../html/edit.ts'
import {fieldDirection, plainField, renderField} from '../html/field.ts'
import {renderBlocks} from '../html/render-blocks.ts'
import {quotationsIn} from '../inline/block-quotations.ts'
import {blockNodes} from '../markdown/block-nodes.ts'
import {markedParagraph} from '../markdown/inline-nodes.ts'
import type {Context} from '../options.ts'
import type {BlockType} from './block-type.ts'

interface Infobox {
  readonly place: Place
  readonly title: string | Problem
  readonly blocks: readonly CheckedBlock[]
}

/** A box of running text with a title. */
export const infoboxBlock: BlockType = {
  shape: fields({title: text, body: members(typed({block: textBlockShape}))}),
  check: (block, place, report) => {
    const title = checkField(block['title'], fieldAt(place, 'title'), report)
    const blocks = checkBlocks(block['body'], fieldAt(place, 'body'), report, NO_BLOCKS)
    if (title === '' && blocks.length === 0) return undefined
    const infobox: Infobox = {place, title, blocks}
    return {
      html: (context) => renderInfobox(infobox, context),
      markdown: (context) => infoboxNodes(infobox, context),
      text: (lang, clock) =>
        [fieldText(title, lang), ...blockTexts(blocks, lang, clock)]
          .filter((part) => part !== '')
          .join('\n\n'),
      quotations: quotationsIn(blocks),
      noteUnmetRules: (note) => {
        if (title === '') note('missing-box-title', fieldAt(place, 'title'))
        if (blocks.length === 0) note('empty-block', fieldAt(place, 'body'))
        noteBlocks(blocks, note)
      },
    }
  },
  leftOutFor: ({title, body}) =>
    (title == null || title === '') && (body == null || (Array.isArray(body) && body.length === 0))
      ? 'empty-block'
      : undefined,
  style: `.infobox {
  margin: 2.1rem 0;
  padding: 1.1rem 1.25rem;
  border-top: 3px solid var(--accent);
  background: var(--tint);
  font: 0.9rem/1.55 var(--sans);
}
.infobox > .subheading:first-child {
  margin-top: 0;
  font-family: inherit;
}
.infobox > :last-child {
  margin-bottom: 0;
}
`,
}

const NO_BLOCKS: ReadonlyMap<string, BlockType> = new Map()

function renderInfobox({place, title, blocks}: Infobox, context: HtmlContext): string {
  const {subheading} = context
  const words = renderField(title, context, true)
  const edit = editAttribute(fieldAt(place, 'title'), context) + fieldDirection(title, context)
  const heading = words && `<${subheading} class="subheading"${edit}>${words}</${subheading}>\n`
  const inner = renderBlocks(
    blocks,
    words === '' ? context : {...context, subheading: elementBelow(subheading)},
  )
  // On a page with several asides, each needs a name.
  const label = attributes({
    class: 'infobox',
    'aria-label': plainField(title, context) || undefined,
  })
  return `<aside${label}${editAttribute(place, context)}>\n${heading}${inner}</aside>`
}

/** Markdown has no boxes, so the box is indented like a quotation. */
function infoboxNodes({title, blocks}: Infobox, context: Context): BlockContent[] {
  const words = plainField(title, context)
  const heading = words === '' ? [] : [markedParagraph('strong', words)]
  const children = [...heading, ...blockNodes(blocks, 4, context)]
  return children.length === 0 ? [] : [{type: 'blockquote', children}]
}
