import {hosts, type Provider} from './embed.ts'

/** OpenStreetMap: a view, an object, a shared place, and the address of its frame. */
export const openStreetMap: Provider = {
  provider: 'openstreetmap',
  name: 'OpenStreetMap',
  kind: 'map',
  hosts: hosts('openstreetmap.org', 'osm.org'),
  read: ({pathname, searchParams, hash}) => {
    const home = 'https://www.openstreetmap.org/'
    const view = viewOf(hash)
    const [object] = /^(?:node|way|relation)\/\d{1,15}/.exec(pathname.slice(1)) ?? []
    if (object !== undefined) return {id: object, url: `${home}${object}${view}`}
    const marker = pointOf(searchParams.get('marker')?.split(',') ?? [])
    const place = marker ?? pointOf([searchParams.get('mlat'), searchParams.get('mlon')])
    if (place) {
      const around = view === '' ? `#map=15/${place.join('/')}` : view
      return {id: place.join(','), url: `${home}?mlat=${place[0]}&mlon=${place[1]}${around}`}
    }
    if (pathname === '/export/embed.html') {
      const [west, south, east, north] = (searchParams.get('bbox') ?? '').split(',').map(Number)
      const middle = pointOf([half(south, north), half(west, east)])
      if (!middle) return undefined
      return {id: middle.join(','), url: `${home}#map=12/${middle.join('/')}`}
    }
    return pathname === '/' && view !== '' ? {id: view.slice(1), url: home + view} : undefined
  },
}

/** Returns a view of a map as it stands in its address. Empty for any other text. */
function viewOf(hash: string): string {
  const [, zoom = '', ...point] = /^#map=(\d{1,2})\/(-?[\d.]+)\/(-?[\d.]+)/.exec(hash) ?? []
  const place = pointOf(point)
  return place ? `#map=${zoom}/${place.join('/')}` : ''
}

/** Returns latitude and longitude in degrees; undefined for a place that is not on Earth. */
function pointOf([lat, lon]: readonly (string | number | null | undefined)[]) {
  const isNumber = (value: unknown) => /^-?\d{1,3}(?:\.\d{1,20})?$/.test(String(value))
  if (!isNumber(lat) || !isNumber(lon)) return undefined
  const point = [Number(Number(lat).toFixed(6)), Number(Number(lon).toFixed(6))] as const
  return Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180 ? point : undefined
}

const half = (low = NaN, high = NaN) => ((low + high) / 2).toFixed(6)

/** Google Maps: places, views, directions, short addresses and the address of its frame. */
export const googleMaps: Provider = {
  provider: 'google-maps',
  name: 'Google Maps',
  kind: 'map',
  hosts: hosts('google.com', 'google.de', 'maps.google.com', 'maps.google.de', 'maps.app.goo.gl'),
  read: ({hostname, pathname, searchParams}) => {
    if (hostname === 'maps.app.goo.gl') {
      const [, id] = /^\/(\w{5,40})\/?$/.exec(pathname) ?? []
      return id === undefined ? undefined : {id, url: `https://maps.app.goo.gl/${id}`}
    }
    if (!hostname.startsWith('maps.') && !pathname.startsWith('/maps')) return undefined
    const home = 'https://www.google.com/maps'
    const [, path] = /^\/maps\/((?:(?:place|search|dir)\/|@)[^?#]+)$/.exec(pathname) ?? []
    if (path !== undefined) return {id: path, url: `${home}/${path}`}
    const frame = /^\/maps\/embed\/?$/.test(pathname) ? (searchParams.get('pb') ?? '') : ''
    // The page of a frame refuses to be opened by itself.
    const [, lon, lat] = /!2d(-?\d[\d.]*)!3d(-?\d[\d.]*)/.exec(frame) ?? []
    const words =
      pointOf([lat, lon])?.join(',') ?? searchParams.get('query') ?? searchParams.get('q')
    if (!words?.trim()) return undefined
    const query = encodeURIComponent(words.toWellFormed())
    return {id: query, url: `${home}/search/?api=1&query=${query}`}
  },
}
