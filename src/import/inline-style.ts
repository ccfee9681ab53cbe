/** The value of a CSS property, in lower case. */
export type StyleLookup = (property: string) => string | undefined

/** Properties of classes that say something about words. Classes that hide are ignored: they often depend on the medium. */
const OF_CLASSES = new Set([
  'font-weight',
  'font-style',
  'text-decoration',
  'text-decoration-line',
  'vertical-align',
  'mso-outline-level',
])

/** Reads the declarations of a `style` attribute. */
function readDeclarations(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon === -1) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase()
    found.set(name, value.replace(/\s*!\s*important$/, ''))
  }
  return found
}

/** The rules for classes in the style sheets of a clipboard: Apple's programs and Word set marks by them. */
export class StyleSheet {
  readonly #rules = new Map<string, Map<string, string>>()

  /** Reads the rules for classes, without those of a medium. */
  read(css: string): void {
    const rules = withoutAtRules(withoutComments(css))
    for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const declarations = [...readDeclarations(body)].filter(([name]) => OF_CLASSES.has(name))
      if (declarations.length === 0) continue
      for (const selector of selectors.split(',')) {
        const [, name] = /^\s*[a-z0-9]*\.([\w-]+)\s*$/i.exec(selector) ?? []
        if (name === undefined) continue
        const known = this.#rules.get(name) ?? new Map<string, string>()
        for (const [property, value] of declarations) known.set(property, value)
        this.#rules.set(name, known)
      }
    }
  }

  /** Returns the style of an element by its attributes. */
  lookup(style: string | undefined, classes: string | undefined): StyleLookup {
    const own = style === undefined ? undefined : readDeclarations(style)
    const rules =
      classes === undefined || this.#rules.size === 0
        ? []
        : classes.split(/\s+/).flatMap((name) => this.#rules.get(name) ?? [])
    return (property) => {
      const value = own?.get(property)
      if (value !== undefined) return value
      return rules.map((rule) => rule.get(property)).findLast((found) => found !== undefined)
    }
  }
}

function withoutComments(css: string): string {
  const [start = '', ...parts] = css.replaceAll(/<!--|-->/g, ' ').split('/*')
  return start + parts.map((part) => part.slice(part.indexOf('*/') + 2 || part.length)).join('')
}

/** Removes rules such as `@media … {…}` with everything inside. */
function withoutAtRules(css: string): string {
  let kept = ''
  let at = 0
  while (at < css.length) {
    const start = css.indexOf('@', at)
    if (start === -1) return kept + css.slice(at)
    kept += css.slice(at, start)
    at = endOfAtRule(css, start)
  }
  return kept
}

function endOfAtRule(css: string, start: number): number {
  let depth = 0
  for (let at = start; at < css.length; at++) {
    if (css[at] === ';' && depth === 0) return at + 1
    if (css[at] === '{') depth += 1
    if (css[at] === '}' && --depth <= 0) return at + 1
  }
  return css.length
}
