/** The path at which the preview starts a session, by a secret in the address. */
export const enablePreview = '/api/preview/enable'

/** Returns the path of an article in the preview: by its slug, or without one by its id. */
export function previewPath(id: string, slug: string | null | undefined): string {
  return slug ? `/${encodeURIComponent(slug)}` : `/_id/${encodeURIComponent(id)}`
}
