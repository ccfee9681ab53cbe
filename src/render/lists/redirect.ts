import {attributes} from '../attributes.ts'
import {escapeText} from '../escape.ts'
import {labelsFor} from '../labels.ts'
import {siteLanguage} from '../language.ts'
import {articlePath, siteUrl} from '../site/paths.ts'
import type {Site} from '../site/site.ts'

/**
 * Renders the page at a former address of an article, which leads to its present address. It needs no script, and
 * people can read it. `slug` is the present slug.
 *
 * @throws {RenderError} `invalid-slug` for a slug that cannot name a folder
 */
export function renderRedirect(slug: string, site: Site): string {
  const lang = siteLanguage(site)
  const {moved, movedTo} = labelsFor(lang)
  // Both addresses are folders in the same folder.
  const href = `../${articlePath(slug)}`
  const address = siteUrl(site, articlePath(slug))
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
