import type {ShownProblem} from '../articles/problems.ts'
import {placeOf} from './problem-place.ts'

/** A problem and its text for the editor. */
export interface SaidProblem {
  readonly problem: ShownProblem
  readonly words: string
}

const kind = 'data-preview-problem'
const note = 'data-preview-note'

/** The elements below or beside which a text can stand. */
const blocks = 'p, h1, h2, h3, li, figure, header, nav, section, article, main'

/**
 * Marks problems at their places by attributes. The page's style shows them with their texts, so nothing is inserted
 * into the article.
 */
export class ProblemMarks {
  #marked: Element[] = []

  show(problems: readonly SaidProblem[]): void {
    const kinds = new Map<Element, string>()
    const notes = new Map<Element, string>()
    for (const {problem, words} of problems) {
      const place = placeOf(problem)
      if (!place) continue
      const {element, isOwn} = place
      if (isOwn && kinds.get(element) !== 'error') kinds.set(element, problem.severity)
      const block = element.closest(blocks) ?? element
      const before = notes.get(block)
      notes.set(block, before === undefined ? words : `${before} · ${words}`)
    }
    const marked = new Set([...kinds.keys(), ...notes.keys()])
    for (const element of this.#marked) {
      if (!kinds.has(element)) element.removeAttribute(kind)
      if (!notes.has(element)) element.removeAttribute(note)
    }
    for (const [element, value] of kinds) set(element, kind, value)
    for (const [element, value] of notes) set(element, note, value)
    this.#marked = [...marked]
  }
}

function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
