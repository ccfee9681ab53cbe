import type {Heading, Paragraph, Parents, PhrasingContent, RootContent, Table, Text} from 'mdast'
import type {Handle, Unsafe} from 'mdast-util-to-markdown'
import {defaultHandlers, toMarkdown} from 'mdast-util-to-markdown'

/**
 * Writes nodes as Markdown. The library escapes for CommonMark. This adds the syntax of other readers. Links are never
 * written as `<address>`, because `<mailto:script>` would be an HTML element.
 */
export function writeNodes(children: RootContent[]): string {
  return toMarkdown(
    {type: 'root', children},
    {bullet: '-', rule: '-', resourceLink: true, unsafe: UNSAFE, handlers},
  )
}

const inText = (character: string, around: Omit<Unsafe, 'character'> = {}): Unsafe => ({
  character,
  inConstruct: 'phrasing',
  notInConstruct: ['destinationLiteral', 'destinationRaw'],
  ...around,
})

const UNSAFE: Unsafe[] = [
  // Addresses in running text become links (GFM, 6.9).
  inText(':', {before: '[ps]', after: '/'}),
  inText('.', {before: '[Ww]{3}'}),
  inText('@', {after: '[\\-.\\w]'}),
  // Strikethrough and tables (GFM, 6.5 and 4.10).
  inText('~'),
  inText('|'),
  {atBreak: true, character: ':', after: '-'},
  // Site generators read templates, attributes and front matter before the Markdown around them.
  inText('{'),
  {atBreak: true, character: '+', after: '\\+'},
  // Marked ends the text of a link at `](`, escaped or not.
  {character: '(', inConstruct: 'label'},
  // Readers differ on whether these are white space, or end a line.
  inText('\u2028'),
  inText('\u2029'),
  inText('\uFEFF'),
]

/**
 * Writes a text. Older readers cannot escape `<`, so it becomes an entity where a tag could begin. Readers differ on
 * what counts as a letter, so every underscore is escaped. Beside emphasis, they also differ on escaped characters and
 * on those beyond 16 bits, so these become references.
 */
const text: Handle = (node: Text, parent, state, info) => {
  const value = defaultHandlers
    .text(node, parent, state, info)
    .replaceAll(/\\[\\<]/g, (escaped) => (escaped === '\\<' ? '&lt;' : escaped))
    .replaceAll(/(?<!\\)_/g, '\\_')
  const index = state.indexStack.at(-1) ?? 0
  const meets = (at: number): boolean => isEmphasis(parent?.children[at] ?? parent)
  const start = meets(index - 1) ? value.replace(/^(?:\\[*_~`]|[^\0-\uFFFF])/u, reference) : value
  return meets(index + 1) ? withReferenceAtEnd(start) : start
}

function isEmphasis(node: {readonly type: string} | undefined): boolean {
  return node?.type === 'emphasis' || node?.type === 'strong'
}

function withReferenceAtEnd(value: string): string {
  return value.replace(/(?:\\[*_~`]|[^\0-\uFFFF])$/u, (written, at: number) => {
    let start = at
    while (value[start - 1] === '\\') start--
    // A backslash that escapes nothing would escape the reference.
    return ((at - start) % 2 === 1 ? '\\' : '') + reference(written)
  })
}

function reference(written: string): string {
  const code = written.replace('\\', '').codePointAt(0) ?? 0
  return `&#x${code.toString(16).toUpperCase()};`
}

/**
 * Chooses the marker of a block's emphasis. Beside strong text it is not a star, because marked confuses the stars of
 * both.
 */
const withMarkers =
  (handle: Handle): Handle =>
  (node: Paragraph | Heading, parent, state, info) => {
    const hasBoth = holds(node, 'strong') && holds(node, 'emphasis')
    Object.assign(state.options, {emphasis: hasBoth ? '_' : '*'})
    return handle(node, parent, state, info)
  }

function holds(node: Parents, type: PhrasingContent['type']): boolean {
  return node.children.some(
    (child) => child.type === type || ('children' in child && holds(child, type)),
  )
}

/** Writes a table (GFM, 4.10), each row in one line. */
const table: Handle = ({align, children}: Table, _parent, state, info) => {
  const exit = state.enter('phrasing')
  const [header = '', ...rows] = children.map((row) => {
    const cells = row.children.map((cell) =>
      state.containerPhrasing(cell, {...info, before: '|', after: '|'}),
    )
    return `| ${cells.join(' | ')} |`
  })
  exit()
  const delimiters = align?.map((side) => (side === 'right' ? '---:' : '---')) ?? []
  return [header, `| ${delimiters.join(' | ')} |`, ...rows].join('\n')
}

const handlers = {
  text,
  table,
  paragraph: withMarkers(defaultHandlers.paragraph),
  heading: withMarkers(defaultHandlers.heading),
}
