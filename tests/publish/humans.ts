import {defineOutput} from '../../src/publish/output.ts'

/** `humans.txt` (https://humanstxt.org): who makes the site. */
export const humans = defineOutput({
  name: 'humans',
  format: 'humans',
  turn: 'when quiet',
  stale: 'with settings',
  discovery: {link: {rel: 'author', path: 'humans.txt', type: 'text/plain'}},
  ask: async ({site}) => site.publisher?.name ?? site.title,
  render: (name) => [{path: 'humans.txt', content: `Publisher: ${name}\n`}],
})
