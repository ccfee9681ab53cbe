import type {SanityDocument, ValidationContext} from '@sanity/types'

import {API_VERSION} from '../../src/content/api-version.ts'
import {missingLegalPages, type LegalPage} from '../../src/content/legal-pages.ts'
import {message, type Verdict} from './message.ts'

/** A link of the settings, with the page that it leads to. */
interface Link {
  readonly label?: string
  readonly href?: string
  readonly target?: {readonly _ref?: string}
}

const pages = `*[_type == "page"]{"id": _id, title, "slug": slug.current}`

/**
 * Warns of a German site without Impressum or Datenschutz, and of one whose navigation and footer lead to neither. A
 * footer without links of its own shows all pages.
 */
export async function legalPages(
  site: SanityDocument | undefined,
  {getClient}: Pick<ValidationContext, 'getClient'>,
): Promise<Verdict> {
  const {language, navigation, footer} = (site ?? {}) as {
    language?: string
    navigation?: readonly Link[]
    footer?: readonly Link[]
  }
  const known = await getClient({apiVersion: API_VERSION})
    .withConfig({perspective: 'drafts'})
    .fetch<{id: string; title?: string; slug?: string}[]>(pages)
  const links = [...(navigation ?? []), ...(footer ?? [])].map(({label, href, target}) => ({
    label,
    href,
    id: target?._ref,
  }))
  const missing = missingLegalPages(language, [...known, ...links])
  if (missing.length > 0) return absent(missing)
  if (!footer?.length) return true
  const linked = links.map(({id, ...link}) => ({...link, ...known.find((page) => page.id === id)}))
  const unlinked = missingLegalPages(language, linked)
  return unlinked.length === 0 ? true : unreachable(unlinked)
}

const names = {
  imprint: {none: 'kein Impressum', german: 'Impressum', english: 'Impressum'},
  privacy: {
    none: 'keine Seite zum Datenschutz',
    german: 'Datenschutz',
    english: 'Datenschutz page',
  },
} as const

function absent(kinds: readonly LegalPage[]): Verdict {
  const german = kinds.map((kind) => names[kind].none).join(' und ')
  const english = kinds.map((kind) => names[kind].english).join(' and no ')
  return message(
    `Die Website hat ${german}. In Deutschland ist das Pflicht. Bitte unter „Seiten“ anlegen.`,
    `The site has no ${english}. German law demands it. Please add it under Pages.`,
  )
}

function unreachable(kinds: readonly LegalPage[]): Verdict {
  const german = kinds.map((kind) => `„${names[kind].german}“`).join(' und ')
  const english = kinds.map((kind) => names[kind].english).join(' and ')
  return message(
    `Weder Navigation noch Fuß führen zu ${german}. Bitte dort aufnehmen.`,
    `Neither navigation nor footer links to the ${english}. Please add it there.`,
  )
}
