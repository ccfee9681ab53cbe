import fc from 'fast-check'

/** HTML with unique words, and the visible ones among them in order. */
export interface GeneratedHtml {
  readonly html: string
  readonly visible: readonly string[]
}

type Node =
  | string
  | {
      readonly before: string
      readonly after: string
      readonly inner: readonly Node[]
      readonly isHidden?: boolean
    }

const INLINE = [
  '<b>',
  '<i>',
  '<u>',
  '<s>',
  '<mark>',
  '<code>',
  '<span style="font-weight:700">',
  '<span style="font-style:italic;text-decoration:underline">',
  '<span class="Apple-converted-space">',
  '<a href="https://example.org/a">',
  '<a href="https://www.google.com/url?q=https://example.org/b">',
  '<a href="#_ftn1">',
  '<a href="javascript:x">',
  '<ins>',
  '<o:p>',
  '<font color="red">',
]
const BLOCK = [
  '<p>',
  '<div>',
  '<h1>',
  '<h2>',
  '<h4>',
  '<blockquote>',
  '<section>',
  '<figure>',
  '<p class="MsoListParagraph" style="mso-list:l0 level2 lfo1">',
  '<div style="white-space:pre-wrap">',
  '<center>',
]
const HIDDEN = [
  '<script>',
  '<style>',
  '<del>',
  '<span style="display:none">',
  '<div hidden>',
  '<template>',
  '<span style="mso-hide:all">',
  '<noscript>',
]

const closing = (open: string) => `</${/^<([\w:]+)/.exec(open)?.[1]}>`
const element = (open: string, inner: readonly Node[], isHidden = false): Node => ({
  before: open,
  after: closing(open),
  inner,
  isHidden,
})

const word = fc.constant('?')
const space = fc.constantFrom(' ', '\n', '\u00A0', '<br>', '<br><br>', ' ', '<!-- x -->', '<wbr>')

const {node} = fc.letrec<{
  node: Node
  nodes: readonly Node[]
  inline: Node
  inlines: readonly Node[]
}>((tie) => ({
  inlines: fc.array(tie('inline'), {maxLength: 4}),
  inline: fc.oneof(
    {depthSize: 'small'},
    {weight: 4, arbitrary: word},
    {weight: 2, arbitrary: space},
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom(...INLINE), tie('inlines'))
        .map(([open, inner]) => element(open, inner)),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...HIDDEN.filter((open) => !open.startsWith('<div'))),
          fc.constant(['?']),
        )
        .map(([open, inner]) => element(open, inner, true)),
    },
  ),
  nodes: fc.array(tie('node'), {maxLength: 5}),
  node: fc.oneof(
    {depthSize: 'small'},
    {weight: 3, arbitrary: tie('inline')},
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...BLOCK), tie('inlines'))
        .map(([open, inner]) => element(open, inner)),
    },
    {weight: 1, arbitrary: tie('nodes').map((inner) => element('<div>', inner))},
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...HIDDEN), fc.constant(['?']))
        .map(([open, inner]) => element(open, inner, true)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('<ul>', '<ol>'), fc.array(tie('nodes'), {maxLength: 4}))
        .map(([open, items]) =>
          element(
            open,
            items.map((inner) => element('<li>', inner)),
          ),
        ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(tie('nodes'), {minLength: 1, maxLength: 3}), {maxLength: 3})
        .map((rows) =>
          element('<table>', [
            element(
              '<tbody>',
              rows.map((cells) =>
                element(
                  '<tr>',
                  cells.map((inner) => element('<td>', inner)),
                ),
              ),
            ),
          ]),
        ),
    },
  ),
}))

/** Generates HTML as other programs write it, tangled. */
export const generatedHtml: fc.Arbitrary<GeneratedHtml> = fc
  .array(node, {maxLength: 8})
  .map((nodes) => {
    const visible: string[] = []
    let count = 0
    const write = (each: Node, isHidden: boolean): string => {
      if (typeof each !== 'string') {
        const inner = each.inner.map((child) => write(child, isHidden || each.isHidden === true))
        return each.before + inner.join('') + each.after
      }
      if (each !== '?') return each
      const name = `w${count++}`
      if (!isHidden) visible.push(name)
      return `${name} `
    }
    const html = nodes.map((each) => write(each, false)).join('')
    return {html, visible}
  })
