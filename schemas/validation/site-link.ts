import type {ValidationContext} from '@sanity/types'

import {message, type Verdict} from './message.ts'

/** A link as the form has it. Any field may be missing. */
interface LinkValue {
  readonly target?: {readonly _ref?: string}
  readonly href?: string
}

/** A link leads to a page or to an address, and to one of them alone. */
export function oneTarget(link: LinkValue | undefined): Verdict {
  if (link === undefined) return true
  const [hasPage, hasAddress] = [link.target?._ref !== undefined, Boolean(link.href?.trim())]
  if (hasPage !== hasAddress) return true
  return hasPage
    ? message(
        'Der Link hat ein Ziel und eine Adresse. Bitte eines davon entfernen.',
        'The link has a target and an address. Please remove one of them.',
      )
    : message(
        'Der Link führt nirgendwohin. Bitte ein Ziel wählen oder eine Adresse eingeben.',
        'The link leads nowhere. Please choose a target or type an address.',
      )
}

/** A link to an address needs words of its own, because there is no page whose title it could take. */
export function labelledAddress(
  label: string | undefined,
  {parent, path}: Pick<ValidationContext, 'parent' | 'path'>,
): Verdict {
  const {href} = (parent ?? {}) as LinkValue
  if (!href?.trim() || label?.trim() || path?.includes('publisher')) return true
  return message(
    'Wie soll der Link heißen? Eine Adresse braucht eine Aufschrift.',
    'What should the link say? An address needs a label.',
  )
}
