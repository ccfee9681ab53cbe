import {paths, renderErrorPage} from '../../render/index.ts'
import {defineOutput} from '../output.ts'

/** The pages that a host shows at addresses without a page, with the status 404 or 410. */
export const errorPages = defineOutput({
  name: 'errorPages',
  format: 'errorPages',
  turn: 'when quiet',
  stale: 'with settings',
  discovery: {},
  ask: async ({site}) => site,
  render: (site, {options: {theme}}) => [
    {path: paths.notFound, content: renderErrorPage('notFound', site, theme)},
    {path: paths.gone, content: renderErrorPage('gone', site, theme)},
  ],
})
