import {paths, renderRobotsTxt} from '../../render/index.ts'
import {defineOutput} from '../output.ts'

export const robots = defineOutput({
  name: 'robots',
  format: 'robots',
  turn: 'when quiet',
  stale: 'with settings',
  discovery: {},
  ask: async ({outputs}) => outputs.flatMap(({discovery}) => discovery.robots ?? []),
  render: (sitemaps, {site}) => [{path: paths.robots, content: renderRobotsTxt(site, sitemaps)}],
})
