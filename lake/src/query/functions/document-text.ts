import {isObject} from '../../document.ts'

const texts = new WeakMap<object, string>()

/**
 * All text of a document, in the order in which it stands there; the values of attributes that begin with "_" are no
 * text. There is an empty line between two texts, but not between those of a block of Portable Text.
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
  return Object.entries(value).flatMap(([name, member]) => {
    if (name.startsWith('_')) return []
    const found = textsIn(member)
    return name === 'children' && value._type === 'block' ? found.join('\n') : found
  })
}
