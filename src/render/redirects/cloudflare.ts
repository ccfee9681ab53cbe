import {hostPath, withoutSlash, type RedirectHost} from './host.ts'

/**
 * `_redirects` for Cloudflare Pages (https://developers.cloudflare.com/pages/configuration/redirects/). Cloudflare tells a
 * path with a slash at its end from one without. It cannot say that an address is gone: such an address is not found.
 */
export const cloudflare: RedirectHost = {
  file: '_redirects',
  write: (rules, site) => {
    let text = ''
    for (const {folder, slug, movedTo} of rules) {
      if (movedTo === undefined) continue
      const [from, to] = [hostPath(slug, site, folder), hostPath(movedTo, site, folder)]
      text += `${from} ${to} 301\n${withoutSlash(from)} ${to} 301\n`
    }
    return text
  },
}
