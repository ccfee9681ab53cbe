import {join} from 'node:path'

import type {Plugin} from 'vite'

const formOnly = 'error: `Invalid date. Must be on the format "${dateFormat}"`'

/**
 * Lets the date inputs of Studio read dates as editors type them. `parse` of the given folder replaces the one of
 * date-fns, and its `unreadableDate` replaces the English error. A build fails when a version of `@sanity/util` no longer
 * has it.
 */
export function withTypedDates(dates: string): Plugin {
  let isReplaced = false
  return {
    name: 'newsdesk:with-typed-dates',
    enforce: 'pre',
    resolveId: {
      filter: {id: /^date-fns\/parse$/},
      handler(_, importer = '') {
        return /\/node_modules\/(sanity|@sanity\/util)\//.test(importer)
          ? join(dates, 'parse.ts')
          : undefined
      },
    },
    transform: {
      filter: {id: /\/@sanity\/util\/lib\/legacyDateFormat\.js$/},
      handler(code) {
        isReplaced = code.includes(formOnly)
        const ours = code.replace(formOnly, 'error: unreadableDate(dateString)')
        const source = JSON.stringify(join(dates, 'date-language.ts'))
        return {code: `import {unreadableDate} from ${source}\n${ours}`, map: null}
      },
    },
    buildEnd(error) {
      if (!error && !isReplaced && this.environment?.mode === 'build') {
        this.error('@sanity/util has no English error for a date: look what its inputs say now')
      }
    },
  }
}
