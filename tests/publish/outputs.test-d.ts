// The types of an output reject an incomplete entry.
import {defineOutput, type OutputDefinition} from '../../src/publish/output.ts'

const traits = {
  name: 'one',
  format: 'one',
  turn: 'last',
  stale: 'with articles',
  discovery: {},
} as const satisfies Partial<OutputDefinition<'one', string>>
const {name, format, turn, stale, discovery} = traits
const ask = async () => 'content'
const render = (content: string) => [{path: 'one.txt', content}]

defineOutput({name, format, turn, stale, discovery, ask, render})

// @ts-expect-error
defineOutput({format, turn, stale, discovery, ask, render})
// @ts-expect-error
defineOutput({name, turn, stale, discovery, ask, render})
// @ts-expect-error
defineOutput({name, format, stale, discovery, ask, render})
// @ts-expect-error
defineOutput({name, format, turn, discovery, ask, render})
// @ts-expect-error
defineOutput({name, format, turn, stale, ask, render})
// @ts-expect-error
defineOutput({name, format, turn, stale, discovery, render})
// @ts-expect-error
defineOutput({name, format, turn, stale, discovery, ask})
// @ts-expect-error
defineOutput({...traits, ask: async () => 1, render})
