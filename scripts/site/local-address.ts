/** How far the port of the site is from that of the lake; the preview and the development server are in between. */
export const portsAfterLake = 3

/** The address at which `npm start` serves the site, unless it is told other ports. */
export const localAddress = 'http://127.0.0.1:3336/'
