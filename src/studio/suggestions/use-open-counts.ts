import {useLiveQuery} from '../live/use-live-query.ts'

const QUERY = '*[_type == "foundQuotations" && article in $articles && open > 0]{article, open}'

/** Returns how many found quotations nobody has decided about, by the ids of articles. */
export function useOpenCounts(articles: readonly string[]): ReadonlyMap<string, number> {
  const {value} = useLiveQuery<{readonly article: string; readonly open: number}[]>({
    query: QUERY,
    listen: '*[_type == "foundQuotations"]',
    params: {articles: [...articles]},
    perspective: 'raw',
  })
  return new Map((value ?? []).map(({article, open}) => [article, open]))
}
