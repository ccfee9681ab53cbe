import {Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {styled} from 'styled-components'

import type {ArticleQuotation} from '../../quotations/index.ts'
import {excerptAround} from './excerpt-around.ts'
import type {Piece} from './move-words.ts'

/** The words of a quotation in their paragraph. The words that tell who said them are underlined. */
export function WordsInText({found, piece}: {found: ArticleQuotation; piece: Piece}) {
  const {text, speaker, place} = found
  const evidence = (speaker?.evidence ?? []).filter(({paragraph}) => paragraph === place.paragraph)
  const near = evidence.filter(({start, end}) => end > piece.start - 300 && start < piece.end + 300)
  const {start: from, end: to} = excerptAround(text, piece, near)
  const borders = [
    from,
    to,
    piece.start,
    piece.end,
    ...near.flatMap(({start, end}) => [start, end]),
  ]
  const cuts = [...new Set(borders)].toSorted((a, b) => a - b)
  return (
    <Text size={1} data-testid="suggestion-words">
      {from > 0 && '… '}
      {cuts.slice(0, -1).map((start, index) => {
        const end = cuts[index + 1] ?? to
        const words: ReactNode = text.slice(start, end)
        const isQuoted = start >= piece.start && end <= piece.end
        const isEvidence = near.some((other) => start >= other.start && end <= other.end)
        if (isQuoted) return <Quoted key={start}>{words}</Quoted>
        return isEvidence ? (
          <Evidence key={start}>{words}</Evidence>
        ) : (
          <span key={start}>{words}</span>
        )
      })}
      {to < text.length && ' …'}
    </Text>
  )
}

const Quoted = styled.mark`
  color: inherit;
  background-color: var(--card-badge-suggest-bg-color);
`

const Evidence = styled.span`
  text-decoration: underline;
  text-underline-offset: 3px;
`
