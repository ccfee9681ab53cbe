import type {KeptOptions} from '../../src/publish/index.ts'

/** The options that the folder of a site remembers and that the Studio has, too, under Einstellungen. */
const hiding = [
  {flag: 'title', field: 'title'},
  {flag: 'base-url', field: 'baseUrl'},
] as const

/** The names of the options that a command can forget. */
export const forgettable: readonly string[] = hiding.map(({flag}) => flag)

/** Returns the fields of the site that a command forgets, by the names of their options. */
export function fieldsOf(flags: readonly string[]): readonly ('title' | 'baseUrl')[] {
  return hiding.flatMap(({flag, field}) => (flags.includes(flag) ? field : []))
}

/** Says which settings of the Studio nobody sees, because the folder remembers other options, and how to give these up. */
export function hiddenSettings({site, settings}: KeptOptions, directory: string): string[] {
  return hiding.flatMap(({flag, field}) => {
    const [said, set] = [site?.[field], settings?.[field]]
    if (said === undefined || set === undefined || said === set) return []
    return `--${flag} ${said}, which ${directory}/ remembers, hides "${set}" of the Studio. Use the Studio's with --forget ${flag}.`
  })
}
