import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

import type {ImportedText, Status} from '../import/formats/index.ts'
import type {ArticleFields} from './article-fields.ts'

/**
 * The memory of an imported text, in a private document beside the article. Editors never see it, and
 * nothing that they do to the article changes it.
 */
export interface ImportRecord {
  readonly _id: string
  readonly _type: 'importRecord'
  readonly _rev?: string
  /** The identifier that the source gave the text. */
  readonly source: string
  readonly version: number | null
  readonly versionCreated: string | null
  readonly status: Status
  /** The hash of the text as it came, with its pictures. */
  readonly digest: string
  /** The article that corrections go to. */
  readonly article: string
  /** Earlier articles with the text, which editors changed. */
  readonly kept: readonly string[]
  /** The assets of pictures by their addresses. A correction need not bring them again. */
  readonly pictures: readonly {
    readonly _key: string
    readonly src: string
    readonly asset: string
  }[]
  /** The hashes of the article's fields as the import wrote them, by name. */
  readonly fields: Readonly<Record<string, string>>
}

/** The fields that an import writes and compares. Addresses are set once and belong to the newsroom from then on. */
const COMPARED = [
  'kicker',
  'title',
  'lead',
  'image',
  'sections',
  'publishedAt',
  'updatedAt',
  'language',
  'department',
  'topics',
  'authors',
  'agencies',
] as const

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

/** Returns the short hash that names the article and the record of an identifier. */
export function nameOf(source: string): string {
  return hash(source).slice(0, 20)
}

/** Returns the hash of a text as it came. `pictures` has the hashes of pictures at hand, by address. */
export function digestOf(text: ImportedText, pictures: ReadonlyMap<string, string>): string {
  return hash(stable([text, [...pictures]])).slice(0, 20)
}

/** Returns the hashes of the fields that an import compares. */
export function hashesOf(fields: ArticleFields): Record<string, string> {
  return Object.fromEntries(COMPARED.map((name) => [name, hashOf(fields[name])]))
}

/** Returns the names of the fields that differ between two sets of hashes. */
export function differing(
  one: Readonly<Record<string, string>>,
  other: Readonly<Record<string, string>>,
): string[] {
  return COMPARED.filter((name) => (one[name] ?? '') !== (other[name] ?? ''))
}

function hashOf(value: unknown): string {
  const isEmpty =
    value === undefined || value === null || (Array.isArray(value) && value.length === 0)
  return isEmpty ? '' : hash(stable(value)).slice(0, 12)
}

/** JSON with the members of objects in the order of their names. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  )
}

/** Returns whether a text is of an earlier revision than the one that is known, as far as the source counts them. */
export function isOlder(text: ImportedText, record: ImportRecord): boolean {
  const {version, versionCreated} = text
  if (version !== undefined && record.version !== null && version !== record.version) {
    return version < record.version
  }
  if (versionCreated === undefined || record.versionCreated === null) return false
  return versionCreated < record.versionCreated
}
