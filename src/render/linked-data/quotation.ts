import type {Quotation as LinkedQuotation} from 'schema-dts'
import {attributionLine} from '../attribution.ts'
import type {CheckedSource, Quotation} from '../check/checked-fields.ts'
import {hrefFrom} from '../link.ts'
import type {Context} from '../options.ts'
import {agentOf} from './agents.ts'

/**
 * Returns a quotation as a https://schema.org/Quotation. The speaker is its creator, the occasion
 * the event in which it was recorded, and the agency its provider.
 */
export function linkedQuotation(
  {text, quote}: Quotation,
  {lang, site, articleUrl}: Pick<Context, 'lang' | 'site' | 'articleUrl'>,
): LinkedQuotation {
  const {source, via, role, occasion, saidOn, url} = quote
  return {
    '@type': 'Quotation',
    text,
    creator: isNamed(source) ? agentOf(source, site, role) : undefined,
    creditText: attributionLine(quote, lang) || undefined,
    dateCreated: saidOn,
    recordedAt: occasion === undefined ? undefined : {'@type': 'Event', name: occasion},
    provider: isNamed(via) ? agentOf(via, site) : undefined,
    isBasedOn: url && hrefFrom(articleUrl, url),
  }
}

function isNamed(
  source: CheckedSource | undefined,
): source is CheckedSource & {readonly name: string} {
  return source?.name !== undefined
}
