import type {DEPARTMENTS_ON_DESK_RESULT} from '../../content/generated/sanity.types.ts'
import type {CountedGroup} from './counted-list.tsx'

/** The id of the group of articles without a department. No document has it, because ids begin with a letter or digit. */
export const WITHOUT_DEPARTMENT = '-none'

/** The words for a department without a title, and for the articles without a department. */
interface Words {
  readonly untitled: string
  readonly none: string
}

/**
 * Returns the departments in their order with the number of their articles, and after them the articles without one. A
 * reference to a department that does not exist counts as none. Empty without departments.
 */
export function departmentsOf(
  {departments, articles}: DEPARTMENTS_ON_DESK_RESULT,
  words: Words,
): CountedGroup[] {
  if (departments.length === 0) return []
  const known = new Map(departments.map(({_id}) => [_id, 0]))
  let without = 0
  for (const id of articles) {
    const count = known.get(id ?? '')
    if (count === undefined) without += 1
    else known.set(id ?? '', count + 1)
  }
  const listed = departments.map(({_id: id, title}) => ({
    id,
    title: (typeof title === 'string' && title.trim()) || words.untitled,
    articles: known.get(id) ?? 0,
  }))
  return without === 0
    ? listed
    : [...listed, {id: WITHOUT_DEPARTMENT, title: words.none, articles: without}]
}
