/** The fields of a section that are read. */
export interface Section {
  readonly body: readonly {
    readonly _key: string
    readonly _type: string
    readonly text?: string
    readonly source?: {readonly _ref: string}
    readonly via?: {readonly _ref: string}
    readonly children?: readonly {readonly text: string}[]
  }[]
}

/** The text of the paragraphs of some sections, as `pt::text` of GROQ gives it. */
export function plainText(sections: readonly Section[]): string {
  return sections
    .flatMap(({body}) => body)
    .filter(({_type: type}) => type === 'block')
    .map(({children = []}) => children.map(({text}) => text).join(''))
    .join('\n\n')
}
