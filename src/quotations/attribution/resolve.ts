import type {Phrase} from '../phrases/phrase.ts'
import type {Place} from '../quotation.ts'
import type {Memory} from './memory.ts'
import type {People, Somebody} from './people.ts'

/** Who a phrase means, with how certain that is. */
export interface Resolved {
  readonly somebody: Somebody
  readonly confidence: number
}

/** Nouns by which reporters vary a name: `die CDU-Politikerin`, `der 45-Jährige`. */
const VARIES =
  /(?:politiker|jährige[rnms]?|chef|demokrat|liberale|amtsinhaber|manager|regierungschef|staatschef|experte|expert|forscher|wissenschaftler|trainer|coach|spieler|profi|stürmer|künstler|autor|ökonom|jurist|unternehmer|gewerkschafter|minister|präsident|kandidat|mann|frau|man|woman|leader|vorsitzende[rn]?|sportler|star|banker|funktionär|steller|musiker|sänger|schauspieler|regisseur|diplomat|abgeordnete[rn]?|theologe|mediziner|historiker|soziologe|oberhaupt|republikaner|rat)(?:in)?$/u

/**
 * Returns who a phrase means. New names are added to the people; a description without a name means the last person
 * whom it fits, or stands for itself: `Sprecherin der Polizei`.
 */
export function resolve(
  phrase: Phrase,
  place: Place,
  people: People,
  memory: Memory,
  sentence: number,
): Resolved | undefined {
  const {name, kind, gender, role, roleNoun} = phrase
  if (kind === 'pronoun') {
    if (phrase.isPlural) return undefined
    const recalled = memory.recall(gender, sentence)
    if (!recalled) return undefined
    recalled.somebody.gender ??= gender
    return {somebody: recalled.somebody, confidence: recalled.isDoubtful ? 0.8 : 0.93}
  }
  if (name) {
    const isKnown = people.named(name) !== undefined
    const isFull = name.includes(' ') || kind === 'organisation'
    const somebody = people.meet({...phrase, name}, place)
    return {somebody, confidence: isKnown || phrase.isSure ? 1 : isFull ? 0.95 : 0.8}
  }
  if (!role || !roleNoun) return undefined
  // `sagte Richter`: an office without article is a surname.
  const surname =
    !phrase.hasArticle && !phrase.isPlural && !role.includes(' ') ? people.named(role) : undefined
  if (surname) return {somebody: surname, confidence: 0.95}
  const described: Somebody = {name: role, kind: 'person', gender, place, isNamed: false}
  if (phrase.isPlural) return {somebody: described, confidence: 0.85}
  if (!phrase.isDefinite || role !== nounOf(role)) return {somebody: described, confidence: 0.92}
  const known = people.withRole(roleNoun)
  if (known && (known.gender === undefined || gender === undefined || known.gender === gender)) {
    return {somebody: known, confidence: 0.9}
  }
  const varied = VARIES.test(roleNoun) ? memory.recall(gender, sentence) : undefined
  if (varied) return {somebody: varied.somebody, confidence: varied.isDoubtful ? 0.72 : 0.82}
  return {somebody: described, confidence: 0.85}
}

/** The role, if it is a single noun. `Sprecher der Polizei` describes somebody by itself. */
function nounOf(role: string): string {
  return role.split(' ').at(-1) ?? role
}
