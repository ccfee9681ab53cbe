import {isObject} from '../../document.ts'
import {textOfSpans} from '../../words/text-of-spans.ts'

const texts = new WeakMap<object, string>()

/**
 * Returns all text of a document, with an empty line between two texts. Attributes that begin with "_" are left out.
 * The spans of a block of Portable Text are one text, as in `pt::text`, because half of a word may be bold.
 */
export function documentText(document: unknown): string {
  if (!isObject(document)) return ''
  let text = texts.get(document)
  if (text === undefined) {
    text = textsIn(document).join('\n\n')
    texts.set(document, text)
  }
  return text
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isObject(value)) return []
  const {_type: type, children} = value
  const hasSpans = type === 'block' && Array.isArray(children)
  const rest = Object.entries(value).flatMap(([name, member]) => {
    if (name.startsWith('_')) return []
    return hasSpans && name === 'children' ? children.flatMap(textsBesideSpan) : textsIn(member)
  })
  return hasSpans ? [textOfSpans(children), ...rest] : rest
}

function textsBesideSpan(child: unknown): string[] {
  if (!isObject(child) || child._type !== 'span') return textsIn(child)
  const {text: _, ...rest} = child
  return textsIn(rest)
}
