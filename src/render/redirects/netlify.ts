import {paths, siteUrl} from '../site/paths.ts'
import {hostPath, type RedirectHost} from './host.ts'

/**
 * `_redirects` for Netlify (https://docs.netlify.com/routing/redirects/): a line of path, target and status for each
 * address. Netlify matches a path with and without the slash at its end.
 */
export const netlify: RedirectHost = {
  file: '_redirects',
  write: (rules, site) => {
    const gone = new URL(siteUrl(site, paths.gone)).pathname
    let text = ''
    for (const {slug, movedTo} of rules) {
      text +=
        movedTo === undefined
          ? `${hostPath(slug, site)} ${gone} 410\n`
          : `${hostPath(slug, site)} ${hostPath(movedTo, site)} 301\n`
    }
    return text
  },
}
