import {createHash} from 'node:crypto'

import {keepFirstCommits} from './first-commits.ts'
import {redirectHostedRequests} from './hosted-requests.ts'
import {lakePath, type LakeFacts} from './lake-facts.ts'
import {reachLake} from './reach-lake.ts'
import {studioBase} from './studio-folder.ts'

/** A page and the policy that it is shown under. */
export interface StudioPage {
  readonly html: string
  readonly contentSecurityPolicy: string
}

/** A Studio whose page has this asks the lake that serves it; any other was built for the hosted one. */
const lakeElement = /<meta name="content-lake"[^>]*>/

/**
 * Returns the page of a Studio for the lake that serves it at `host`. The page says which lake that is, so one build
 * serves every lake. A Studio that was built for the hosted Content Lake is led to this one.
 */
export function studioPage(built: string, facts: LakeFacts, host: string): StudioPage {
  const shown = lakeElement.test(built)
    ? built.replace(
        lakeElement,
        () => `<meta name="content-lake" content="${escapeAttribute(JSON.stringify(facts))}">`,
      )
    : ledHere(built)
  const html = withScript(
    shown,
    `(${keepFirstCommits.toString()})();(${reachLake.toString()})("${lakePath}")`,
  )
  return {html, contentSecurityPolicy: policyFor(html, host, facts.preview)}
}

/** Before every other script of the page. */
function withScript(html: string, script: string): string {
  return html.replace(/<head\b[^>]*>/i, (head) => `${head}\n<script>${script}</script>`)
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
}

/** Without the scripts and fonts of other hosts that `sanity build` puts on a page: the policy would refuse them. */
function ledHere(html: string): string {
  return (
    withScript(html, `(${redirectHostedRequests.toString()})("${lakePath}")`)
      .replace(/<script\b[^>]*\bdata-sanity-core\b[^>]*><\/script>/, '')
      // It forgets for its icons where the Studio stands.
      .replace(/href="\/static\//g, `href="${studioBase}static/`)
      .replace(/@font-face\s*\{[^}]*https:[^}]*\}/g, '')
  )
}

/**
 * The Content-Security-Policy of a Studio: nothing leaves the machine, whatever the Studio is made of. Frames may show
 * the preview, if there is one; no other page may frame the Studio.
 */
function policyFor(html: string, host: string, preview: string | undefined): string {
  const scripts = [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)]
  const hashes = scripts.map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  )
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    // Studio makes its styles while it runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self' ws://${host}`,
    "worker-src 'self' blob:",
    preview === undefined ? "frame-src 'self'" : `frame-src 'self' ${preview}`,
    "frame-ancestors 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}
