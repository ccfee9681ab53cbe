import type {Element} from './elements.ts'
import type {ListPlace, Run} from './pieces.ts'

/** The deepest level of a list that Sanity Studio allows. */
export const DEEPEST_LEVEL = 10

/** A paragraph of Word that is an item of a list. Word draws the mark of the item as text. */
export interface WordItem {
  readonly level: number
  /** Whether the paragraph is an item even if it has no mark. */
  readonly isCertain: boolean
  /** The mark, as far as Word says that it is one. */
  mark: string
}

/** Returns the item of a list that a paragraph of Word is, or may be. */
export function wordItem({name, attribute, style, hasClass}: Element): WordItem | undefined {
  if (name === 'li') return undefined
  const place = style('mso-list')
  const [, level] = /(?:^|\s)level(\d+)/.exec(place ?? '') ?? []
  if (level !== undefined) return {level: levelOf(level), isCertain: true, mark: ''}
  if (place === 'none' || !hasClass(/^MsoList/i)) return undefined
  const [, , deep] = /\bMsoList(Bullet|Number)?(\d)?\b/i.exec(attribute('class') ?? '') ?? []
  return {level: levelOf(deep ?? '1'), isCertain: false, mark: ''}
}

/** Returns a level as the Studio allows it. */
export function levelOf(given: string): number {
  const level = parseInt(given, 10)
  return Number.isNaN(level) ? 1 : Math.min(Math.max(level, 1), DEEPEST_LEVEL)
}

/** Marks of items, with the white space behind them: signs of Word's symbol fonts, numbers and letters. */
const SIGN =
  /^[ \u00A0]*(?:[·•●○◦▪■□♦►➢✓§\uF000-\uF0FF*–—-]|[oØüvq](?=[ \u00A0]*\u00A0))[ \u00A0]+/u
const NUMBER = /^[ \u00A0]*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxlc]{1,5})[.)]?[ \u00A0]*$/i
const TYPED_NUMBER =
  /^[ \u00A0]*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxlc]{1,5})[.)](?:[ \u00A0]*\u00A0[ \u00A0]*)/i

/**
 * Returns the place in a list and the words without the mark; undefined when a paragraph is no item after all. A mark that
 * Word does not name as one is taken for it only with a no-break space behind it, as Word writes it.
 */
export function itemOf(
  item: WordItem,
  runs: readonly Run[],
): {readonly list: ListPlace; readonly runs: readonly Run[]} | undefined {
  const {level} = item
  if (item.mark.trim() !== '') {
    return {list: {type: NUMBER.test(item.mark) ? 'number' : 'bullet', level}, runs}
  }
  const text = runs.map((run) => run.text).join('')
  const [sign] = SIGN.exec(text) ?? []
  if (sign !== undefined)
    return {list: {type: 'bullet', level}, runs: withoutStart(runs, sign.length)}
  const [number] = TYPED_NUMBER.exec(text) ?? []
  if (number !== undefined) {
    return {list: {type: 'number', level}, runs: withoutStart(runs, number.length)}
  }
  return item.isCertain ? {list: {type: 'bullet', level}, runs} : undefined
}

function withoutStart(runs: readonly Run[], length: number): readonly Run[] {
  let left = length
  return runs.flatMap((run) => {
    const text = run.text.slice(left)
    left = Math.max(0, left - run.text.length)
    return text === '' ? [] : [{...run, text}]
  })
}
