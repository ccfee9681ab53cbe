import type {ShownProblem} from '../articles/problems.ts'

/** The place at which a problem shows. */
interface ProblemPlace {
  readonly element: Element
  /** Whether the element shows the faulty content itself. Otherwise it is the nearest element around its place. */
  readonly isOwn: boolean
}

/** Returns the element of the page in which a problem shows. */
export function placeOf({path, edit}: ShownProblem): ProblemPlace | undefined {
  const main = document.querySelector('main')
  if (!main) return undefined
  const marker = main.querySelector(`mark.problem[data-path="${CSS.escape(path)}"]`)
  if (marker) return {element: marker, isOwn: true}
  // The format of `data-sanity` is `id=…;type=…;path=sections:a.body:b.text;base=…`.
  let [, place = ''] = /;path=([^;]*)/.exec(edit ?? '') ?? []
  while (place !== '') {
    const at = CSS.escape(place)
    // The words of a quotation carry the path of its source.
    const element = main.querySelector(
      `[data-sanity*=";path=${at};"], q[data-sanity*=";path=${at}.source;"]`,
    )
    if (element) return {element, isOwn: true}
    place = place.slice(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf(':'), 0))
  }
  const around = path.startsWith('sections') ? 'article' : 'header'
  const element = main.querySelector(around) ?? main.querySelector('article') ?? main
  return {element, isOwn: false}
}
