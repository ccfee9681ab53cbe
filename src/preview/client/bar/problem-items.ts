import type {ShownProblem} from '../../articles/problems.ts'
import {move} from '../morph.ts'
import {placeOf} from '../problem-place.ts'
import type {SaidProblem} from '../problem-marks.ts'
import {element} from './element.ts'

/** Creates the items of the list of problems. A problem that remains keeps its element, and with it the focus. */
export class ProblemItems {
  readonly #list: HTMLElement
  #items = new Map<string, ProblemItem>()

  constructor(list: HTMLElement) {
    this.#list = list
  }

  show(problems: readonly SaidProblem[]): void {
    const items = new Map<string, ProblemItem>()
    for (const said of problems) {
      let key = `${said.problem.code} ${said.problem.path}`
      while (items.has(key)) key += ' '
      const item = this.#items.get(key) ?? new ProblemItem()
      item.show(said)
      items.set(key, item)
    }
    for (const [key, item] of this.#items) if (!items.has(key)) item.element.remove()
    this.#items = items
    let next: Element | null = null
    for (const {element: item} of [...items.values()].toReversed()) {
      if (item.parentNode !== this.#list) this.#list.insertBefore(item, next)
      else if (item.nextElementSibling !== next) move(item, this.#list, next)
      next = item
    }
  }
}

/** Creates the item of a problem: its text, linked to its place. */
class ProblemItem {
  readonly element: HTMLElement
  readonly #button = element('button', {type: 'button'})
  #problem: ShownProblem | undefined

  constructor() {
    this.element = element('li', {}, this.#button)
    this.#button.addEventListener('click', () => {
      const place = this.#problem && placeOf(this.#problem)
      const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
      place?.element.scrollIntoView({block: 'center', behavior})
    })
  }

  show({problem, words}: SaidProblem): void {
    this.#problem = problem
    this.#button.dataset['kind'] = problem.severity
    if (this.#button.textContent !== words) this.#button.textContent = words
  }
}
