import type {Gender, Language} from '../languages/language.ts'
import type {Token} from '../words/token.ts'
import type {Phrase} from './phrase.ts'
import type {Links, Rest} from './read-links.ts'
import type {Names} from './read-names.ts'

/** Adjectives that belong to an office. */
const OF_OFFICE =
  /^(?:früher|ehemalig|stellvertretend|vormalig|damalig|designiert|amtierend|geschäftsführend|künftig|ex|former|deputy|acting|outgoing|incoming|interim|leitend|wissenschaftlich|parlamentarisch|kaufmännisch|technisch|politisch|vorsitzend|ancien|ancienne|first|senior|chief|national|regional|einstig|langjährig|sportlich|hauptamtlich|ehrenamtlich|kommissarisch)(?:e[rnms]?)?$/u

/** Returns the name and the office of a phrase, in the words of the text. */
export function describe(
  tokens: readonly Token[],
  at: number,
  adjectives: number,
  names: Names,
  links: Links,
  rest: Rest,
  hasArticle: boolean,
  language: Language,
): Pick<Phrase, 'name' | 'role' | 'roleNoun'> {
  const own = names.kind === 'person' || links.name === undefined ? names.named : []
  const nameTokens = rest.name ?? (own.length > 0 ? own : (links.name?.named ?? []))
  const roles = names.described.filter(({lower}) => !language.titles.has(lower))
  const head = roles.findLast(({lower}) => language.isRole(lower)) ?? roles.at(-1)
  const office = tokens.slice(at, adjectives).filter(({lower}) => OF_OFFICE.test(lower))
  const linkStart = names.end
  const behindLinks = links.name ? links.end - links.name.named.length : links.end
  const withLinks =
    own.length === 0 && behindLinks > linkStart ? textOf(tokens.slice(linkStart, behindLinks)) : ''
  const inflect = strong(tokens[at - 1], language)
  const spoken = [textOf(office.map(inflect)), textOf(roles.map(inflect)), withLinks]
    .filter(Boolean)
    .join(' ')
  if (names.kind === 'organisation') {
    const ofKind = hasArticle
      ? tokens.slice(at, adjectives).filter(({kind}) => kind === 'word')
      : []
    const nouns = names.named.length > 0 ? names.named : roles
    const name = textOf(
      [...(nouns.length > 1 && names.described.length > 0 ? [] : ofKind), ...nouns.slice(0, -1)]
        .map(inflect)
        .concat(nouns.slice(-1)),
    )
    const whole = [withoutElision(name, language), withLinks].filter(Boolean).join(' ')
    return {name: whole.replace(/^./u, (first) => first.toUpperCase())}
  }
  const role = rest.role ? textOf(tokens.slice(...rest.role)) : spoken || undefined
  return {
    name: nameTokens.length > 0 ? textOf(nameTokens) : undefined,
    role: role && withoutElision(role, language),
    roleNoun: rest.roleNoun ?? head?.lower,
  }
}

function textOf(tokens: readonly {readonly text: string}[]): string {
  return tokens.map(({text}) => text).join(' ')
}

function withoutElision(text: string, {code}: Language): string {
  return code === 'fr' ? text.replace(/^[ld]['’]/iu, '') : text
}

const ADJECTIVE =
  /(?:isch|deutsch|russisch|rot|weiß|schwarz|frei|grün|groß|vereint|vorsitzend|jährig|angeklagt|abgeordnet|beauftragt|verdächtig|beschuldigt|früher|ehemalig|damalig|stellvertretend|amtierend|designiert|bundesdeutsch|staatlich|städtisch|örtlich|zuständig|national|international|katholisch|evangelisch|vorsitzend|gesandt|überlebend|geistlich|leitend|wissenschaftlich|parlamentarisch)(?:e|en|em|er|es)$/iu

/** `des Ökonomen`, `dem Präsidenten`, `des Ministers`, `dem Experten` */
const WEAK_NOUN =
  /(?:ökonomen|enten|anten|isten|ologen|sophen|aten|ekten|(?:expert|kolleg|zeug|erb|bot|psycholog|nachfahr|kund)en|(?:er|or|chef|al|an|är|ör|eur)s)$/u

/** Returns an adjective as it stands without article: `der frühere Präsident` is a `früherer Präsident`. */
function strong(article: Token | undefined, {code}: Language) {
  const lower = article?.lower ?? ''
  const ending =
    lower === 'das' ? 'es' : /^(?:der|dem|des|den|dieser|sein|ihr)$/u.test(lower) ? 'er' : 'e'
  return (token: Token): {readonly text: string} => {
    const {text} = token
    if (
      code === 'de' &&
      /^(?:des|dem|den|eines|einem|einen)$/u.test(lower) &&
      WEAK_NOUN.test(text)
    ) {
      return {text: text.replace(/(?<!e)en$|(?<=e)n$|s$/u, '')}
    }
    if (
      code !== 'de' ||
      !/^(?:das|der|dem|des|den|die|dieser|diese|sein|ihr|seine|ihre)$/u.test(lower) ||
      !ADJECTIVE.test(text)
    )
      return token
    return {text: text.replace(/(?:e|en|em|er|es)$/u, ending)}
  }
}

export function genderOfArticle(article: Token | undefined, {code}: Language): Gender | undefined {
  const lower = article?.lower ?? ''
  if (code === 'de') {
    if (/^(?:der|ein|sein|dem|des|den|ihr|einem|eines|dieser)$/u.test(lower)) return 'm'
    if (/^(?:die|eine|seine|ihre|diese)$/u.test(lower)) return 'f'
  }
  if (code === 'fr')
    return /^(?:le|un|son)$/u.test(lower) ? 'm' : /^(?:la|une|sa)$/u.test(lower) ? 'f' : undefined
  return undefined
}
