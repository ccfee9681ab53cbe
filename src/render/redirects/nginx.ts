import {siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'
import {hostPath, withoutSlash, type RedirectHost} from './host.ts'

const file = 'nginx-redirects.conf'

/**
 * Exact locations for nginx (https://nginx.org/en/docs/http/ngx_http_core_module.html#location), to include in the block
 * `server`. Other than a `map`, they need no settings for many or long addresses. nginx compares locations with the decoded
 * path.
 */
export const nginx: RedirectHost = {
  file,
  write: (rules, site) => {
    let text = `# Former addresses. Include this file in the block "server".\n`
    text += location(pathOf(site, file), 'return 404;')
    for (const {folder, slug, movedTo} of rules) {
      const action =
        movedTo === undefined
          ? 'return 410;'
          : `absolute_redirect off; return 301 "${hostPath(movedTo, site, folder)}$is_args$args";`
      const path = hostPath(slug, site, folder)
      text += location(path, action) + location(withoutSlash(path), action)
    }
    return text
  },
}

function location(path: string, action: string): string {
  return `location = ${quoted(decodeURIComponent(path))} { ${action} }\n`
}

/** Returns a text as nginx reads it between quotes: a backslash escapes itself and the quote. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, String.raw`\$&`)}"`
}

function pathOf(site: Site, path: string): string {
  return new URL(siteUrl(site, path)).pathname
}
