/** Elements that are blocks of their own, and need no paragraph around them. */
const BLOCK =
  /^<\/?(?:address|article|aside|blockquote|div|dl|fieldset|figure|figcaption|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul|iframe|script|style)\b/i

/** Returns the HTML of a classic post with the paragraphs that WordPress makes of empty lines (`wpautop`). */
export function autoParagraphs(html: string): string {
  if (/<!-- wp:|<p[\s>]/i.test(html)) return html
  return html
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (BLOCK.test(part) ? part : `<p>${part.replaceAll('\n', '<br>\n')}</p>`))
    .join('\n')
}

const CAPTION =
  /\[caption[^\]]*\]\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*?)\[\/caption\]/gi
const GALLERY = /\[gallery\b([^\]]*)\]/gi
const ADDRESS = /\[(?:youtube|vimeo|tweet|instagram)\s+["']?(https?:\/\/[^\s\]"']+)[^\]]*\]/gi
const RECORDING = /\[(audio|video)\b([^\]]*)\]/gi
const FORMAT = /\b(?:src|mp3|m4a|m4v|mp4|ogg|ogv|wav|webm|flac)\s*=\s*["']([^"'<>]+)["']/gi
const OTHERS = /\[\/?(gallery|audio|video|playlist|contact-form-7|embed)\b[^\]]*\]/gi

/**
 * Returns the HTML with captions as figures, galleries and recordings as WordPress shows them, and addresses in lines of
 * their own. Other shortcodes are left out, and their names returned.
 *
 * @param pictureOf returns the HTML of a picture by its number, if the export has it
 */
export function withoutShortcodes(
  html: string,
  pictureOf: (id: string) => string | undefined,
): {
  readonly html: string
  readonly left: readonly string[]
} {
  const left: string[] = []
  const text = html
    .replaceAll(CAPTION, '<figure>$1<figcaption>$2</figcaption></figure>')
    .replaceAll(GALLERY, (tag: string, options: string) => {
      const [, ids = ''] = /\bids\s*=\s*["']?([\d,\s]+)/i.exec(options) ?? []
      const pictures = ids.split(',').flatMap((id) => pictureOf(id.trim()) ?? [])
      if (pictures.length === 0) return tag
      return `\n\n<figure class="wp-block-gallery">${pictures.join('')}</figure>\n\n`
    })
    .replaceAll(ADDRESS, '\n\n$1\n\n')
    .replaceAll(RECORDING, (tag: string, name: string, options: string) => {
      const sources = Array.from(options.matchAll(FORMAT), ([, src]) => `<source src="${src}">`)
      return sources.length === 0
        ? tag
        : `\n\n<${name.toLowerCase()}>${sources.join('')}</${name.toLowerCase()}>\n\n`
    })
    .replaceAll(OTHERS, (tag: string, name: string) => {
      if (!tag.startsWith('[/') && name !== 'embed') left.push(name)
      return ''
    })
  return {html: text, left}
}
