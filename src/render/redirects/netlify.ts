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
    for (const {folder, slug, movedTo} of rules) {
      const from = hostPath(slug, site, folder)
      text +=
        movedTo === undefined
          ? `${from} ${gone} 410\n`
          : `${from} ${hostPath(movedTo, site, folder)} 301\n`
    }
    return text
  },
}
