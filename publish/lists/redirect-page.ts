import {articlePath, siteUrl, type Site} from '../../render/index.ts'
export function renderRedirect(slug: string, site: Site): string {
  const url = siteUrl(site, articlePath(slug)).replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html>\n<meta charset="utf-8">\n<title>${slug}</title>\n<link rel="canonical" href="${url}">\n<meta http-equiv="refresh" content="0; url=${url}">\n<a href="${url}">${url}</a>\n`
}
