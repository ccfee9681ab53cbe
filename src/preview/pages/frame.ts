import {escapeAttribute} from '../../render/index.ts'
import type {Language} from '../language.ts'
import {nonceName} from '../page-config.ts'
import {pageStyle} from './style.ts'

/** HTML that is escaped already. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** Builds HTML from a template. Its values are escaped unless they are HTML. */
export function markup(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(String.raw({raw: parts}, ...values.map(written)))
}

type HtmlValue = string | number | Html | readonly Html[] | undefined

function written(value: HtmlValue): string {
  if (value === undefined) return ''
  if (value instanceof Html) return value.text
  if (typeof value === 'object') return value.map(({text}) => text).join('')
  return escapeAttribute(String(value))
}

/**
 * Returns a page of the preview's own. Its scripts mark their styles with the nonce; `head` goes to the end of the
 * head.
 */
export function framePage(
  language: Language,
  title: string,
  main: Html,
  nonce: string,
  head?: Html,
): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="${nonceName}" content="${nonce}">
<style>${new Html(pageStyle)}</style>
${head}<script type="module" src="/_assets/client.js"></script>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`.text
}
