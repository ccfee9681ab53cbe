import {redirectHosts} from '../../render/index.ts'
import {addressRules} from '../articles/address-rule.ts'
import {defineOutput} from '../output.ts'

/** The former addresses of documents, and those of unpublished ones, as the host of the site reads them. */
export const hostRedirects = defineOutput({
  name: 'hostRedirects',
  format: 'always',
  turn: 'last',
  stale: {
    keysOfArticle: () => [''],
    keysOfReferred: () => [],
    keysOfAddress: () => [''],
    keysAlwaysThere: () => [''],
  },
  discovery: {},
  ask: async ({state, reserved, redirects}) =>
    redirects === 'html'
      ? undefined
      : {host: redirectHosts[redirects], rules: [...addressRules(state, reserved)]},
  render: ({host, rules}, {site}) => [{path: host.file, content: host.write(rules, site)}],
})
