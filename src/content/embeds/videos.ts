import {hosts, type Provider} from './embed.ts'

/** YouTube: pages of videos, short addresses, Shorts, live streams and the addresses of its frames. */
export const youtube: Provider = {
  provider: 'youtube',
  name: 'YouTube',
  kind: 'video',
  hosts: hosts('youtube.com', 'youtu.be', 'youtube-nocookie.com', 'music.youtube.com'),
  read: (url) => {
    const [, path] =
      url.hostname === 'youtu.be'
        ? (/^\/([\w-]{11})\/?$/.exec(url.pathname) ?? [])
        : (/^\/(?:embed|shorts|live|v|e)\/([\w-]{11})\/?$/.exec(url.pathname) ?? [])
    const query = /^\/watch\/?$/.test(url.pathname) ? url.searchParams.get('v') : null
    const id = path ?? query
    if (id == null || !/^[\w-]{11}$/.test(id)) return undefined
    const start = secondsOf(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')
    return {id, url: `https://www.youtube.com/watch?v=${id}${start > 0 ? `&t=${start}s` : ''}`}
  },
}

/** Reads a moment of a video: `90`, `90s` or `1h2m3s`. */
function secondsOf(time: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? []
  return Math.min(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds), 999_999)
}

/** Vimeo: pages of videos, also unlisted ones, which have a second number, and the addresses of its frames. */
export const vimeo: Provider = {
  provider: 'vimeo',
  name: 'Vimeo',
  kind: 'video',
  hosts: hosts('vimeo.com', 'player.vimeo.com'),
  read: (url) => {
    const [, id, path] =
      /^\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|album\/\d+\/video\/|showcase\/\d+\/video\/)?(\d{1,12})(?:\/([\da-f]{6,20}))?\/?$/.exec(
        url.pathname,
      ) ?? []
    if (id === undefined) return undefined
    const [hash] = /^[\da-f]{6,20}$/.exec(path ?? url.searchParams.get('h') ?? '') ?? []
    return {id, url: `https://vimeo.com/${id}${hash === undefined ? '' : `/${hash}`}`}
  },
}
