import type {Plugin} from 'vite'

import {textsInCode, type ModuleWithTexts} from './texts-in-code.ts'

const path = /\/node_modules\/((?:@[^/]+\/)?[^/]+\/(?:lib|dist)\/\w+)(?:-[\w-]+)?(?:\.esm)?\.js$/

/**
 * Gives Studio the texts of `textsModule` where its own are English in every language, because they stand in its code. A
 * build fails when a version of Studio no longer has one of them.
 */
export function withCodeTexts(textsModule: string): Plugin {
  const modules = new Map(textsInCode.map((entry) => [entry.module, entry]))
  const missing = new Set(
    textsInCode.flatMap((entry) => entry.pieces.map((piece) => key(entry, piece))),
  )
  return {
    name: 'newsdesk:with-code-texts',
    enforce: 'pre',
    transform: {
      filter: {id: path},
      handler(code, id) {
        const entry = modules.get(path.exec(id)?.[1] ?? '')
        if (!entry) return undefined
        let result = code
        for (const piece of entry.pieces) {
          if (!result.includes(piece)) continue
          missing.delete(key(entry, piece))
          result = result.replaceAll(piece, translated(piece))
        }
        if (result === code) return undefined
        const source = JSON.stringify(textsModule)
        return {code: `import {codeText, codeDay} from ${source}\n${result}`, map: null}
      },
    },
    buildEnd(error) {
      const [piece] = missing
      // A development server bundles piece by piece, and ends before it had all.
      if (!error && piece !== undefined && this.environment?.mode === 'build') {
        this.error(`This version of Studio has no ${piece}: look what it says now`)
      }
    },
  }
}

function key({module}: ModuleWithTexts, piece: string): string {
  return `\`${piece}\` in ${module}`
}

/** Returns a piece of code in which {@link textsModule} has the word. */
function translated(piece: string): string {
  const [, name, text] = /^("?[\w.-]+"?): ("[^"]*")$/.exec(piece) ?? []
  if (name) return `get ${name}() { return codeText(${text}) }`
  return piece
    .replace(/date\.toDateString\(\)$/, 'codeDay(date)')
    .replace(/("[^"]*"|`[^`]*`|(?<= )activeTabId|DEFAULT_MONTH_NAMES\[.*\])$/, 'codeText($1)')
    .replace(/weekday(?=\.slice)/, 'codeText(weekday)')
    .replace(/: key$/, ': codeText(key)')
}
