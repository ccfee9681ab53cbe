import {hosts, type Provider} from './embed.ts'

/** X, formerly Twitter. */
export const x: Provider = {
  provider: 'x',
  name: 'X',
  kind: 'post',
  hosts: hosts('x.com', 'twitter.com'),
  read: (url) => {
    const [, user = 'i', id] =
      /^\/(?:i\/web|(\w{1,15}))\/status(?:es)?\/(\d{1,20})(?:\/(?:photo|video)\/\d)?\/?$/.exec(
        url.pathname,
      ) ?? []
    return id === undefined ? undefined : {id, url: `https://x.com/${user}/status/${id}`}
  },
}

/** Instagram: posts, reels and the addresses of their frames. */
export const instagram: Provider = {
  provider: 'instagram',
  name: 'Instagram',
  kind: 'post',
  hosts: hosts('instagram.com', 'instagr.am'),
  read: (url) => {
    const [, path, id] =
      /^\/(?:[\w.]{1,30}\/)?(p|reels?|tv)\/([\w-]{5,40})(?:\/embed(?:\/captioned)?)?\/?$/.exec(
        url.pathname,
      ) ?? []
    if (id === undefined) return undefined
    return {id, url: `https://www.instagram.com/${path === 'p' ? 'p' : 'reel'}/${id}/`}
  },
}

/**
 * Mastodon: a post on any server. Its address is the same on all of them, so the path tells it. The id names the server,
 * because each counts its own posts.
 */
export const mastodon: Provider = {
  provider: 'mastodon',
  name: 'Mastodon',
  kind: 'post',
  read: ({host, pathname}) => {
    const [, user, id] =
      /^\/(?:web\/|deck\/)?(?:@|users\/)(\w+(?:[\w.-]*\w)?(?:@[\w.-]+)?)\/(?:statuses\/)?(\d{10,20})(?:\/embed)?\/?$/.exec(
        pathname,
      ) ?? []
    if (user === undefined) return undefined
    return {id: `${host}/${id}`, url: `https://${host}/@${user}/${id}`}
  },
}
