import type {BlockContent} from 'mdast'

import {
  checkField,
  editAttribute,
  escapeText,
  fieldAt,
  fieldDirection,
  fields,
  fieldText,
  memberAt,
  members,
  paragraph,
  plainField,
  renderField,
  size,
  text,
  type BlockType,
  type Context,
  type HtmlContext,
  type Place,
  type Problem,
  type Report,
} from '../../../src/render/own-blocks.ts'

interface Poll {
  readonly place: Place
  readonly question: string | Problem
  readonly source: string | Problem
  readonly answers: readonly {readonly words: string | Problem; readonly share: string}[]
}

/** The rendering of a poll in every format. */
export const render: BlockType = {
  shape: fields({
    question: text,
    source: text,
    answers: members(fields({text, share: size})),
  }),
  check: (block, place, report) => {
    const poll = checkPoll(block, place, report)
    const lines = poll.answers.map(
      ({words, share}) =>
        (lang: string) =>
          `${fieldText(words, lang)}: ${share}`,
    )
    return {
      html: (context) => renderPoll(poll, context),
      markdown: (context) => pollNodes(poll, context),
      text: (lang) =>
        [
          fieldText(poll.question, lang),
          ...lines.map((line) => line(lang)),
          fieldText(poll.source, lang),
        ]
          .filter((line) => line !== '')
          .join('\n'),
      quotations: [],
      noteUnmetRules: () => {},
    }
  },
  style: `.poll ul {
  padding: 0;
  list-style: none;
}
.poll li {
  display: flex;
  justify-content: space-between;
  border-bottom: 1px solid var(--rule);
}
`,
}

function checkPoll(
  {question, source, answers}: Readonly<Record<string, unknown>>,
  place: Place,
  report: Report,
): Poll {
  const list = fieldAt(place, 'answers')
  const stored: readonly unknown[] = Array.isArray(answers) ? answers : []
  return {
    place,
    question: checkField(question, fieldAt(place, 'question'), report),
    source: checkField(source, fieldAt(place, 'source'), report),
    answers: stored.map((answer, index) => {
      const at = memberAt(list, answer, index)
      const {text: words, share} = (answer ?? {}) as {text?: unknown; share?: unknown}
      return {
        words: checkField(words, fieldAt(at, 'text'), report),
        share: typeof share === 'number' ? `${share} %` : '–',
      }
    }),
  }
}

function pollNodes({question, source, answers}: Poll, context: Context): BlockContent[] {
  const line = (field: string | Problem) => {
    const words = plainField(field, context)
    return words === '' ? [] : [paragraph(words)]
  }
  const items = answers.map(({words, share}) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(`${plainField(words, context)}: ${share}`)],
  }))
  const list = items.length === 0 ? [] : [{type: 'list' as const, spread: false, children: items}]
  return [...line(question), ...list, ...line(source)]
}

function renderPoll({place, question, source, answers}: Poll, context: HtmlContext): string {
  const field = (value: string | Problem, name: string, element: string) =>
    value === ''
      ? ''
      : `<${element}${editAttribute(fieldAt(place, name), context)}${fieldDirection(value, context)}>${renderField(value, context)}</${element}>`
  const items = answers.map(
    ({words, share}) =>
      `<li><span>${renderField(words, context)}</span> <strong>${escapeText(share)}</strong></li>`,
  )
  const list = items.length === 0 ? '' : `<ul>${items.join('')}</ul>`
  const content = field(question, 'question', 'p') + list + field(source, 'source', 'figcaption')
  return content === ''
    ? ''
    : `<figure class="poll"${editAttribute(place, context)}>${content}</figure>`
}
