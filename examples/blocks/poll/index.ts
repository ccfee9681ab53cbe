import {defineBlock} from '../../../src/config/define-block.ts'
import {render} from './render.ts'
import {schema} from './schema.ts'
import {english} from './words.ts'

/** A block type of one's own: the result of a poll. List it in `newsdesk.config.ts`: `defineNewsdesk({blocks: [poll]})`. */
export const poll = defineBlock({
  name: 'poll',
  schema,
  render,
  english,
  preview: () => import('./preview.tsx'),
})
