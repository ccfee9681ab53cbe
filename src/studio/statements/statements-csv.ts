import {csvOf} from './csv.ts'
import type {ListedStatement} from './listed-statements.ts'

/** The columns of exported statements, each a key of the texts `statements.column.…`. */
const statementColumns = [
  'words',
  'speaker',
  'role',
  'occasion',
  'saidOn',
  'via',
  'url',
  'article',
  'slug',
  'publishedAt',
  'state',
  'missing',
] as const

/** Returns statements as CSV. `t` gives the titles of the columns and the words for states and missing fields. */
export function statementsCsv(
  statements: readonly ListedStatement[],
  t: (key: string) => string,
): string {
  const rows = statements.map(
    ({quotation, speaker, via, title, slug, publishedAt, isDraft, missing}) => {
      const {words, role, occasion, saidOn, url} = quotation
      return [
        words,
        speaker,
        role,
        occasion,
        saidOn,
        via,
        url,
        title,
        slug,
        publishedAt,
        t(isDraft ? 'uses.draft' : 'uses.published'),
        missing.map((each) => t(`quotations.missing.${each}`)).join(', '),
      ].map((cell) => cell ?? '')
    },
  )
  return csvOf([statementColumns.map((column) => t(`statements.column.${column}`)), ...rows])
}
