import {createHash} from 'node:crypto'

/** What the policy of a page depends on. */
export interface PolicyOptions {
  readonly html: string
  /** Marks what the page's own scripts may write into it as style. */
  readonly nonce: string
  readonly host: string
  /** The origins whose pages may frame it. */
  readonly framedBy: readonly string[]
  /** The origins that pictures are at. */
  readonly picturesFrom: readonly string[]
}

/**
 * The Content-Security-Policy of a page: scripts are files of the preview and nothing else, so whatever an editor types
 * cannot be one. The attribute `style` is the renderer's, which writes the tiny pictures there that are shown first.
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
    `connect-src 'self' ws://${host}`,
    "font-src 'self' data:",
    ['frame-ancestors', ...(framedBy.length === 0 ? ["'none'"] : framedBy)].join(' '),
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}

/**
 * The headers of everything that the preview answers. A page runs in a process of its own (`origin-agent-cluster`):
 * of one host, whatever the ports, browsers would run it on the thread of the Studio that frames it, and it could only be
 * drawn when that has drawn itself.
 */
export const commonHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
