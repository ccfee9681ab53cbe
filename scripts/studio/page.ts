/** The files that the Studio's page loads, as paths from the root of its origin. */
export interface PageFiles {
  /** The module that shows the Studio. */
  readonly script: string
  /** Modules that it is going to ask for, so that the browser need not find out one by one. */
  readonly preloads?: readonly string[]
  readonly styles?: readonly string[]
}

const icon =
  'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 32 32%22%3E%3Crect width=%2232%22 height=%2232%22 rx=%226%22 fill=%22%23174a7c%22/%3E%3Cpath d=%22M8 9h16M8 14h9M8 18.500h9M8 23h16M20 14h4v4.500h-4z%22 stroke=%22%23fff%22 stroke-width=%222%22 fill=%22none%22/%3E%3C/svg%3E'

/** The one HTML page of the Studio. Its server writes the lake into it, see `src/studio/embedded/`. */
export function studioPage({script, preloads = [], styles = []}: PageFiles): string {
  const links = [
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...preloads.map((href) => `<link rel="modulepreload" href="${href}">`),
  ]
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<meta name="content-lake" content="">
<title>newsdesk</title>
<link rel="icon" href="${icon}">
${links.join('\n')}
<style>
html { background-color: light-dark(#fff, #13141b); color-scheme: light dark }
html, body, #sanity { height: 100% }
body { margin: 0; -webkit-font-smoothing: antialiased }
</style>
</head>
<body>
<div id="sanity"></div>
<noscript>newsdesk braucht JavaScript. newsdesk needs JavaScript.</noscript>
<script type="module" src="${script}"></script>
</body>
</html>
`
}
