import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/**
 * Renders the page at a former address, which leads to the present address in the same folder. It needs no script, and
 * people can read it. `slug` is the present slug; `folder` is empty at the top of the site.
 *
 * @throws {RenderError} `invalid-slug` for a slug that cannot name a folder
 */
export function renderRedirect(slug: string, site: Site, folder = ''): string {
  const lang = siteLanguage(site)
  const {moved, movedTo} = labelsFor(lang)
  // Both addresses are folders in the same folder.
  const href = `../${articlePath(slug)}`
  const address = siteUrl(site, folder + articlePath(slug))
  return `<!doctype html>
<html${attributes({lang})}>
<head>
<meta charset="utf-8">
<meta http-equiv="refresh"${attributes({content: `0; url=${href}`})}>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link${attributes({rel: 'canonical', href: address})}>
<title>${escapeText(moved)}</title>
</head>
<body>
<main>
<h1>${escapeText(moved)}</h1>
<p>${escapeText(movedTo)} <a${attributes({href})}>${escapeText(address)}</a></p>
</main>
</body>
</html>
`
}
