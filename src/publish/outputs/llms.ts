import {paths, renderLlmsTxt} from '../../render/index.ts'
import {asListed, newestOutput} from '../lists/newest-output.ts'

export const llms = newestOutput({
  format: 'llms',
  path: paths.llms,
  discovery: {},
  render: (articles, {site, options}) => renderLlmsTxt(asListed(articles), site, options),
})
