import {defineArrayMember, defineField} from '@sanity/types'

/** Defines the hidden-until-needed field of the slugs that a document had. Publication fills it. */
export function formerSlugs({group}: {readonly group?: string} = {}) {
  return defineField({
    name: 'formerSlugs',
    type: 'array',
    title: 'Frühere Kurzadressen',
    description: 'Führen weiter hierher. Werden selbsttätig geführt.',
    ...(group === undefined ? {} : {group}),
    readOnly: true,
    hidden: ({value}) => !value?.length,
    of: [defineArrayMember({type: 'string'})],
  })
}
