import type {Phrase} from '../phrases/phrase.ts'
import type {Place} from '../quotation.ts'
import type {Memory} from './memory.ts'
import type {People, Somebody} from './people.ts'

/** The person whom a phrase means, with a certainty. */
export interface Resolved {
  readonly somebody: Somebody
  readonly confidence: number
}

/** Persons who are somebody else than the one before. Any other noun can vary a name: `die CDU-Politikerin`. */
const IS_ANOTHER =
  /(?:sprecher|richter|anwalt|anwält|verteidiger|zeuge|zeugin|angeklagte[rn]?|kläger|beschuldigte[rn]?|verdächtige[rn]?|opfer|ermittler|polizist|beamte[rn]?|nachbar|anwohner|kollege|kollegin|freund|freundin|mutter|vater|bruder|schwester|tochter|sohn|witwe|reporter|journalist|insider|teilnehmer|besucher|mitarbeiter|gegner|nachfolger|vorgänger|vertreter|leiter|einsatzleiter|direktor|lawyer|attorney|prosecutor|judge|spokesman|spokeswoman|spokesperson|witness|official|officer|source|avocate?|juge|procureure?|porte-parole|témoin)(?:in)?$/u

/** `das Unternehmen`, `die Organisation`: these mean the one that the text named before. */
const IS_KIND =
  /^(?:organisation|unternehmen|konzern|verband|behörde|ministerium|partei|gewerkschaft|verein|institut|bank|firma|gruppe|stiftung|company|group|agency|ministry|union|organization|firm|club|groupe|association|syndicat|entreprise)$/iu

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
  if (kind === 'noun') {
    const varied = gender === 'm' && phrase.isDefinite ? memory.recall(gender, sentence) : undefined
    if (varied) return {somebody: varied.somebody, confidence: varied.isDoubtful ? 0.6 : 0.7}
    return name === undefined
      ? undefined
      : {somebody: {name, kind: 'organisation', place, isNamed: false}, confidence: 0.72}
  }
  if (name && kind === 'organisation' && phrase.isDefinite && IS_KIND.test(name)) {
    const organisation = memory.recallOrganisation(sentence)
    if (organisation) return {somebody: organisation, confidence: 0.82}
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
  // `Activist investor`: an office without article and name may be half of a longer one.
  if (!phrase.isDefinite) return {somebody: described, confidence: phrase.hasArticle ? 0.92 : 0.8}
  if (role !== nounOf(role)) {
    // `die Vorständin des Verbands` often varies the name of the one who was named last.
    const last = gender && !IS_ANOTHER.test(roleNoun) ? memory.recall(gender, sentence) : undefined
    if (last && !last.isDoubtful) return {somebody: last.somebody, confidence: 0.72}
    return {somebody: described, confidence: last ? 0.8 : 0.92}
  }
  const known = people.withRole(roleNoun)
  if (known && (known.gender === undefined || gender === undefined || known.gender === gender)) {
    return {somebody: known, confidence: 0.9}
  }
  const varied = !IS_ANOTHER.test(roleNoun) ? memory.recall(gender, sentence) : undefined
  if (varied) return {somebody: varied.somebody, confidence: varied.isDoubtful ? 0.72 : 0.82}
  // Age describes whom the text has named before, and any other noun may do so too.
  if (/jährige[rn]?$/u.test(roleNoun)) return {somebody: described, confidence: 0.65}
  return {somebody: described, confidence: memory.recall(gender, sentence) ? 0.8 : 0.85}
}

/** The role, if it is a single noun. `Sprecher der Polizei` describes somebody by itself. */
function nounOf(role: string): string {
  return role.split(' ').at(-1) ?? role
}
