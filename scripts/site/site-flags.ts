/** The options of every command that writes a site. The folder remembers the first two. */
export const siteFlags = {
  'base-url': {type: 'string'},
  title: {type: 'string'},
  change: {type: 'boolean'},
  forget: {type: 'string', multiple: true},
} as const
