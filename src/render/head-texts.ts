import type {Article as StoredArticle} from '../content/generated/sanity.types.ts'

/** A text at the head of an article, and its presentation in formats. */
interface TextAtHead {
  readonly name: keyof StoredArticle
  readonly element: 'p' | 'h1'
  /** Whether it belongs to the headline: it is grouped with the title and set as a heading. */
  readonly isHeadline: boolean
  readonly markdown: 'heading' | 'emphasis' | 'strong'
}

/** The texts at the head of an article, in the order of the page. Checks, pages and Markdown use this list. */
export const headTexts = [
  {name: 'kicker', element: 'p', isHeadline: true, markdown: 'emphasis'},
  {name: 'title', element: 'h1', isHeadline: true, markdown: 'heading'},
  {name: 'lead', element: 'p', isHeadline: false, markdown: 'strong'},
] as const satisfies readonly TextAtHead[]

export type HeadText = (typeof headTexts)[number]['name']
