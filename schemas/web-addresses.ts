import {defineArrayMember, defineField} from '@sanity/types'

import {readable, unreadable, webTarget} from './validation/link.ts'

/** Texts and group of a field. */
interface FieldTexts {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly group?: string
}

/** Returns a field for addresses of web pages, each once. */
export function webAddresses(texts: FieldTexts) {
  return defineField({
    ...texts,
    type: 'array',
    of: [
      defineArrayMember({
        type: 'url',
        validation: (rule) => [rule.custom(webTarget), rule.uri(readable).error(unreadable)],
      }),
    ],
    validation: (rule) => rule.unique(),
  })
}
