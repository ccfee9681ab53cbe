const patterns = new Map<string, RegExp | null>()

/**
 * Returns the styles that HTML uses, as one text: those with a rule that begins with one of its classes or elements. A
 * style with a rule that begins otherwise is always used.
 */
export function usedStyles(styles: readonly string[], html: string): string {
  return styles.filter((style) => patternOf(style)?.test(html) ?? true).join('')
}

/** Returns a pattern that the HTML of a style matches; null for a style that may belong to any HTML. */
function patternOf(style: string): RegExp | null {
  let pattern = patterns.get(style)
  if (pattern === undefined) {
    pattern = readPattern(style)
    patterns.set(style, pattern)
  }
  return pattern
}

/** The selectors of rules, also of those within `@media` and the like. */
const selectors = /(?<=^|[{};])[^{};@]+(?=\{)/gu

function readPattern(style: string): RegExp | null {
  const names = new Set<string>()
  for (const [list] of style.matchAll(selectors)) {
    for (const selector of list.split(',')) {
      const [, dot, name] = /^\s*(?::(?:is|where)\()?(\.?)([a-z][\w-]*)/u.exec(selector) ?? []
      if (name === undefined) return null
      names.add(dot === '.' ? `class="[^"]*(?<![\\w-])${name}(?![\\w-])` : `<${name}(?![\\w-])`)
    }
  }
  return names.size === 0 ? null : new RegExp([...names].join('|'), 'u')
}
