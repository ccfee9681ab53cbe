/** The names that HTML must contain for a style, as a quick test, and the pattern that decides. */
interface Use {
  readonly names: readonly string[]
  readonly pattern: RegExp
}

const uses = new Map<string, Use | null>()

/**
 * Returns the styles that HTML uses, as one text: those with a rule that begins with one of its classes or elements. A
 * style with a rule that begins otherwise is always used.
 */
export function usedStyles(styles: readonly string[], html: string): string {
  return styles.filter((style) => isUsed(useOf(style), html)).join('')
}

function isUsed(use: Use | null, html: string): boolean {
  return use === null || (use.names.some((name) => html.includes(name)) && use.pattern.test(html))
}

/** Returns how HTML uses a style; null for a style that may belong to any HTML. */
function useOf(style: string): Use | null {
  let use = uses.get(style)
  if (use === undefined) {
    use = readUse(style)
    uses.set(style, use)
  }
  return use
}

/** The selectors of rules, also of those within `@media` and the like. */
const selectors = /(?<=^|[{};])[^{};@]+(?=\{)/gu

function readUse(style: string): Use | null {
  const patterns = new Map<string, string>()
  for (const [list] of style.matchAll(selectors)) {
    for (const selector of list.split(',')) {
      const [, dot, name] = /^\s*(?::(?:is|where)\()?(\.?)([a-z][\w-]*)/u.exec(selector) ?? []
      if (name === undefined) return null
      if (dot === '.') patterns.set(name, `class="[^"]*(?<![\\w-])${name}(?![\\w-])`)
      else patterns.set(`<${name}`, `<${name}(?![\\w-])`)
    }
  }
  if (patterns.size === 0) return null
  return {names: [...patterns.keys()], pattern: new RegExp([...patterns.values()].join('|'), 'u')}
}
