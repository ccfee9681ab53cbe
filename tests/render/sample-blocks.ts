import type {BlockName} from '../../src/content/block-names.ts'

/** The fields of a stored block of each type. Every word that they take from `word` is in every format of an article. */
const fieldsOf: Readonly<Record<BlockName, (word: () => string) => object>> = {
  quote: (word) => ({text: word(), source: {name: word()}, role: word()}),
  picture: (word) => ({caption: word(), credit: word()}),
}

/** A stored block of a type. Its key is the name of the type. */
export function sampleBlock(name: BlockName, word: () => string) {
  return {_type: name, _key: name, ...fieldsOf[name](word)}
}
