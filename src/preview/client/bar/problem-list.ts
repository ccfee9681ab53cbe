import type {ShownProblem} from '../../articles/problems.ts'
import type {Texts} from '../../texts/words.ts'
import {ProblemMarks} from '../problem-marks.ts'
import {element} from './element.ts'
import {ProblemItems} from './problem-items.ts'

/** The list of the article's problems. */
interface ProblemList {
  readonly button: HTMLButtonElement
  readonly panel: HTMLElement
  readonly show: (problems: readonly ShownProblem[]) => void
}

/** Creates a button with the number of problems, and their list. Each problem links to its place. */
export function createProblemList(texts: Texts): ProblemList {
  const marks = new ProblemMarks()
  const list = element('ul', {})
  const panel = element('div', {class: 'panel', id: 'problems', hidden: ''}, list)
  const button = element('button', {
    type: 'button',
    class: 'problems',
    'aria-controls': 'problems',
    'aria-expanded': 'false',
  })
  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
  }
  button.addEventListener('click', () => open(panel.hidden !== false))
  const leave = ({key}: KeyboardEvent): void => {
    if (key !== 'Escape' || panel.hidden) return
    open(false)
    button.focus()
  }
  panel.addEventListener('keydown', leave)
  button.addEventListener('keydown', leave)
  const items = new ProblemItems(list)
  return {
    button,
    panel,
    show: (problems) => {
      const said = problems.map((problem) => ({problem, words: wordsOf(problem, texts)}))
      // The text may have changed although the problems have not, so the marks are set again.
      marks.show(said)
      items.show(said)
      const words = problems.length === 0 ? texts.noProblems : texts.problems(problems.length)
      if (button.textContent !== words) button.textContent = words
      button.disabled = problems.length === 0
      button.dataset['kind'] = problems[0]?.severity ?? 'none'
      if (problems.length === 0) open(false)
    },
  }
}

function wordsOf({code, name}: ShownProblem, texts: Texts): string {
  return Object.hasOwn(texts.problem, code) ? (texts.problem[code]?.(name) ?? code) : code
}
