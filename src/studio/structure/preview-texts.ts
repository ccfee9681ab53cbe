import type {PreviewConfig, PreviewValue} from 'sanity'

export type Prepare = NonNullable<PreviewConfig['prepare']>

const texts = ['title', 'subtitle', 'description'] as const

/**
 * Returns the preview of a type with texts alone in the places of texts. Studio fails at any other value, and a document
 * of another program may hold anything.
 */
export function textsOnly(prepare: Prepare = asSelected): Prepare {
  return (selection, options) => {
    const shown: Record<string, unknown> = {...prepared(prepare, selection, options)}
    for (const name of texts) if (!isShown(shown[name])) delete shown[name]
    return shown
  }
}

const asSelected: Prepare = (selection) => selection as PreviewValue

/** Nothing is shown of a document at which the preview of its type fails. */
function prepared(prepare: Prepare, ...[selection, options]: Parameters<Prepare>): PreviewValue {
  try {
    return prepare(selection, options)
  } catch {
    return {}
  }
}

function isShown(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}
