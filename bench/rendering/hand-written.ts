import type {Block, LinkDef, MarkDef, QuoteDef, Span} from './article.ts'

/**
 * The least that rendering costs: one pass over the same blocks that writes the same HTML. It trusts the blocks, and
 * knows no list, no picture and no fault.
 */
export function renderByHand(blocks: readonly Block[]): string {
  let html = ''
  for (const {style, children, markDefs} of blocks) {
    html += style === 'h3' ? '<h3 class="subheading">' : '<p>'
    for (let at = 0; at < children.length; at++) {
      html += renderSpan(children, at, markDefs)
    }
    html += style === 'h3' ? '</h3>\n' : '</p>\n'
  }
  return html
}

function renderSpan(children: readonly Span[], at: number, markDefs: readonly MarkDef[]): string {
  const {text, marks} = children[at] as Span
  let open = ''
  let close = ''
  for (const mark of marks) {
    if (mark === 'strong' || mark === 'em') {
      open += `<${mark}>`
      close = `</${mark}>${close}`
      continue
    }
    const def = markDefs.find(({_key}) => _key === mark)
    open += def?._type === 'link' ? openLink(def) : openQuote(def as QuoteDef)
    close = (def?._type === 'link' ? '</a>' : '</q>') + close
  }
  // The marks around a quotation are the browser's.
  const isAfter = isQuoted(children[at - 1], markDefs)
  const isBefore = isQuoted(children[at + 1], markDefs)
  const words = text.slice(isAfter ? 1 : 0, isBefore ? -1 : undefined)
  return open + escapeText(words) + close
}

function isQuoted(span: Span | undefined, markDefs: readonly MarkDef[]): boolean {
  const [mark] = span?.marks ?? []
  return mark !== undefined && markDefs.some(({_key, _type}) => _key === mark && _type === 'quote')
}

function openLink({href}: LinkDef): string {
  return `<a href="${escapeAttribute(href)}">`
}

export function openQuote({source, role, occasion, saidOn}: QuoteDef): string {
  const title = `${source.name}, ${role}, ${occasion}, ${formatDay(saidOn)}`
  return `<q title="${escapeAttribute(title)}" data-source="${escapeAttribute(source.name)}" data-source-id="${escapeAttribute(source._id)}" data-role="${escapeAttribute(role)}" data-occasion="${escapeAttribute(occasion)}" data-said-on="${saidOn}">`
}

const days = new Map<string, string>()

function formatDay(saidOn: string): string {
  const known = days.get(saidOn) ?? day.format(new Date(saidOn))
  days.set(saidOn, known)
  return known
}

const day = new Intl.DateTimeFormat('de-DE', {dateStyle: 'long', timeZone: 'UTC'})

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (one) => ENTITIES[one] ?? one) : text
}

function escapeAttribute(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one) : text
}
