import type {Plugin} from 'vite'

/** A piece of `sanity` that requests a host of sanity.io without an option to prevent it, and its replacement. */
interface Replacement {
  readonly find: string
  readonly replace: string
}

const replacements: readonly Replacement[] = [
  // Asks every quarter of an hour for newer versions of Studio: there is none.
  {
    find: 'fetchLatestAvailableVersionForPackage = async (options) => {',
    replace: 'fetchLatestAvailableVersionForPackage = async (options) => { return;',
  },
  // Asks whether feedback can be sent: it cannot.
  {find: 'fetch(FEEDBACK_TUNNEL_URL, {', replace: 'Promise.reject({'},
]

/** A font of sanity.io: without it the Studio uses those of the system. */
const foreignFont = /@font-face\s*\{[^}]*url\(["']?https?:[^}]*\}/g

/**
 * Removes requests to other hosts from Studio that its configuration cannot turn off. The page's
 * Content-Security-Policy would refuse them, and the console would fill with complaints. A build fails when a version
 * of `sanity` no longer has one of these pieces.
 */
export function withoutForeignHosts(): Plugin {
  const missing = new Set(replacements)
  return {
    name: 'newsdesk:without-foreign-hosts',
    enforce: 'pre',
    transform: {
      filter: {
        id: /\/node_modules\/.*\.(js|css)$/,
        code: [
          /https:\/\/[\w-]+\.sanity\.io\/[^"']*\.woff2/,
          ...replacements.map(({find}) => find),
        ],
      },
      handler(code, id) {
        if (id.endsWith('.css')) return code.replaceAll(foreignFont, '')
        let result = code
        for (const replacement of replacements) {
          if (!result.includes(replacement.find)) continue
          missing.delete(replacement)
          result = result.replace(replacement.find, replacement.replace)
        }
        return {code: result, map: null}
      },
    },
    buildEnd(error) {
      const [{find} = {}] = missing
      // A development server bundles piece by piece, and ends before it had all.
      if (!error && find && this.environment?.mode === 'build')
        this.error(`This version of sanity has no "${find}": look what it asks other hosts for`)
    },
  }
}
