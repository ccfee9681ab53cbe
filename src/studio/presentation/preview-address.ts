/** Where the preview begins a session, with a secret in the address. */
export const enablePreview = '/api/preview/enable'

/** The path of an article in the preview: below its slug, and as long as it has none, below its id. */
export function previewPath(id: string, slug: string | null | undefined): string {
  return slug ? `/${encodeURIComponent(slug)}` : `/_id/${encodeURIComponent(id)}`
}
