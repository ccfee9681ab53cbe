/** A style of running text that is a heading. */
export type HeadingStyle = 'h2' | 'h3' | 'h4'

/** The elements of headings below the title of a page. */
export type HeadingElement = 'h2' | 'h3' | 'h4' | 'h5' | 'h6'

/** Returns whether a text block is a heading. */
export function isHeading(style: string): style is HeadingStyle {
  return style === 'h2' || style === 'h3' || style === 'h4'
}

/**
 * Returns the level of a heading in running text, from 2 to 6. `subheading` is that of the style `h3`; the other styles
 * stand above and below it.
 */
export function headingLevel(style: HeadingStyle, subheading: number): 2 | 3 | 4 | 5 | 6 {
  const level = Number(style.slice(1)) - 3 + subheading
  return Math.min(Math.max(level, 2), 6) as 2 | 3 | 4 | 5 | 6
}

/** Returns the element of a heading in running text, where `subheading` is that of the style `h3`. */
export function headingElement(style: HeadingStyle, subheading: HeadingElement): HeadingElement {
  return `h${headingLevel(style, Number(subheading.slice(1)))}`
}

/** Returns the element one level below another. */
export function elementBelow(element: HeadingElement): HeadingElement {
  return headingElement('h4', element)
}
