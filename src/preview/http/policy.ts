import {createHash} from 'node:crypto'

/** The inputs of a page's policy. */
export interface PolicyOptions {
  readonly html: string
  /** The nonce of the styles that the page's own scripts add. */
  readonly nonce: string
  readonly host: string
  /** The origins whose pages may frame it. */
  readonly framedBy: readonly string[]
  /** The origins that pictures come from. */
  readonly picturesFrom: readonly string[]
}

/**
 * Returns the Content-Security-Policy of a page. Only files of the preview run as scripts, so an editor's text never
 * can. The attribute `style` is allowed because the renderer puts the tiny placeholder pictures there.
 */
export function contentPolicy(options: PolicyOptions): string {
  const {html, nonce, host, framedBy, picturesFrom} = options
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", `'nonce-${nonce}'`, ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    ["img-src 'self' data:", ...picturesFrom].join(' '),
    "media-src 'self'",
    `connect-src 'self' ws://${host}`,
    "font-src 'self' data:",
    ['frame-ancestors', ...(framedBy.length === 0 ? ["'none'"] : framedBy)].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}

/**
 * The headers of every answer of the preview. `origin-agent-cluster` gives pages a process of their own. Otherwise
 * browsers run all ports of a host on one thread, and a page would wait until the Studio that frames it has been drawn.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
