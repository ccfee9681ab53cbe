import type {Gender} from '../languages/language.ts'
import type {Phrase} from '../phrases/phrase.ts'
import type {Place} from '../quotation.ts'

/** Somebody of a text: a person or an organisation that it names. */
export interface Somebody {
  name: string
  readonly kind: 'person' | 'organisation'
  gender?: Gender
  /** The last known office, in the words of the text. */
  role?: string
  roleNoun?: string
  rolePlace?: Place
  /** Where the text names them first. */
  readonly place: Place
  readonly isNamed: boolean
}

/** Everybody whom a text names, found again by full name, surname, first name or office. */
export class People {
  readonly #byName = new Map<string, Somebody>()
  readonly #byRole = new Map<string, Somebody>()

  /** Returns who a phrase with a name is; adds them when they are new. */
  meet(phrase: Phrase & {readonly name: string}, place: Place): Somebody {
    const kind = phrase.kind === 'organisation' ? 'organisation' : 'person'
    const known = this.named(phrase.name, kind)
    const somebody: Somebody = known ?? {name: phrase.name, kind, place, isNamed: true}
    if (phrase.gender) somebody.gender ??= phrase.gender
    if (wordsOf(phrase.name).length > wordsOf(somebody.name).length) somebody.name = phrase.name
    if (phrase.role && kind === 'person') this.#giveRole(somebody, phrase, place)
    for (const key of keysOf(somebody.name)) this.#byName.set(key, somebody)
    return somebody
  }

  /** Returns who is named so: in full, by the surname, or by a surname in the genitive. */
  named(name: string, kind?: Somebody['kind']): Somebody | undefined {
    const lower = keyOf(name)
    const exact =
      this.#byName.get(lower) ??
      (lower.endsWith('s') ? this.#byName.get(lower.slice(0, -1)) : undefined)
    if (exact) return exact
    if (kind === 'organisation') return undefined
    const words = wordsOf(lower)
    // `Daniel Keller` is another than `Eva Keller`.
    return words.length > 1 && /^\p{Ll}/u.test(name)
      ? this.#byName.get(words.at(-1) ?? '')
      : undefined
  }

  /** Forgets the offices, so that a second reading finds each where the text names it. */
  forgetRoles(): void {
    this.#byRole.clear()
    for (const somebody of this.#byName.values()) {
      somebody.role = undefined
      somebody.roleNoun = undefined
    }
  }

  /** Returns the last person with this office: `Kommandant` finds the `Feuerwehrkommandant`. */
  withRole(noun: string): Somebody | undefined {
    const exact = this.#byRole.get(noun)
    if (exact) return exact
    let found: Somebody | undefined
    for (const [role, somebody] of this.#byRole)
      if (role.endsWith(noun) || noun.endsWith(role)) found = somebody
    return found
  }

  #giveRole(somebody: Somebody, {role, roleNoun}: Phrase, place: Place): void {
    somebody.role = role
    somebody.rolePlace = place
    somebody.roleNoun = roleNoun
    if (!roleNoun) return
    // The last one comes last, and no text has many offices; a hostile one is cut.
    this.#byRole.delete(roleNoun)
    if (this.#byRole.size >= mostRoles) this.#byRole.delete(this.#byRole.keys().next().value ?? '')
    this.#byRole.set(roleNoun, somebody)
  }
}

const mostRoles = 40

function wordsOf(name: string): string[] {
  return name.split(' ')
}

/** At the end of a sentence, the point of an initial is the one of the sentence. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/\.$/u, '')
}

/** The full name, the surname with and without its particles, and the first name. */
function keysOf(name: string): string[] {
  const lower = keyOf(name)
  const words = wordsOf(lower)
  const keys = [lower]
  for (let from = 1; from < words.length; from += 1) keys.push(words.slice(from).join(' '))
  if (words.length > 1) keys.push(words[0] ?? '')
  return keys
}
