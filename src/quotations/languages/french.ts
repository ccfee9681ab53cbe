import {
  mapOf,
  setOf,
  words,
  type Determiner,
  type Gender,
  type Language,
  type Saying,
} from './language.ts'
import {remember} from './remember.ts'

const definite: Determiner = {
  isDefinite: true,
  isPossessive: false,
  isSubject: true,
  isObject: false,
}

const SAYING = words(`
  déclar affirm ajout expliqu estim assur indiqu soulign précis regrett lanc jug confi martel martèl rappel insist ironis
  racont not observ annonc plaid argu commen constat promet répond répliqu témoign résum murmur rétorqu reconn
  prévien averti avert réagi exult félicit inquièt inquiét indign emport étonn amus agac insurg interrog demand exclam
  préven écri soupir cri tweet poursui conclu détaill admet prévien`)
const JUDGING = words(
  'dénonc critiqu salu qualifi évoqu réclam fustig déplor condamn accus exig appel parl invoqu',
)

const forms = new Map<string, Saying>()
for (const [stems, saying] of [
  [SAYING, 'saying'],
  [JUDGING, 'judging'],
] as const) {
  for (const stem of stems) {
    for (const ending of ['e', 'é', 'ée', 'ent', 'ait', 'a', 't', 'u', 'le', 'lé', 's'])
      forms.set(stem + ending, saying)
  }
}
for (const word of words(
  'dit dite disent disait répondu écrit écrite averti prévenu promis conclu poursuivi reconnu admis réjoui réjouie plaint défendu défendue promet répond admet reconnaît soutient prévient écrit poursuit conclut résume',
)) {
  forms.set(word, 'saying')
}

const ROLE =
  /^(?:ministre|présidente?|porte-parole|directeur|directrice|maire|député|députée|sénateur|sénatrice|préfet|préfète|procureure?|avocate?|juge|secrétaire|chef|cheffe|patron|patronne|entraîneure?|sélectionneur|capitaine|réalisateur|réalisatrice|auteure?|autrice|écrivaine?|acteur|actrice|chanteur|chanteuse|chercheur|chercheuse|professeure?|économiste|expert|experte|responsable|dirigeante?|leader|candidate?|premier|première|roi|reine|pape|évêque|cardinal|archevêque|policier|policière|témoin|habitante?|habitants|agriculteur|agricultrice|médecin|infirmier|infirmière|enseignante?|étudiante?|syndicaliste|général|colonel|commissaire|ambassadeur|ambassadrice|conseiller|conseillère|mère|père|frère|sœur|fils|fille|épouse|époux|analyste|historien|historienne|journaliste|fondateur|fondatrice|gérante?|propriétaire|spécialiste|joueur|joueuse|attaquante?|gardien|gardienne|gouverneure?|chancelier|chancelière|source|sources|vice-présidente?|éleveur|éleveuse)$/u
const WOMEN = /(?:trice|euse|ée|ente|ière|ienne|onne|ante|reine|mère|sœur|fille|épouse|effe|cate)$/u
const ORGANISATION =
  /^(?:ministère|gouvernement|police|parquet|tribunal|cour|entreprise|groupe|société|banque|syndicat|association|commission|conseil|comité|parti|université|institut|hôpital|fondation|ong|club|église|armée|parlement|sénat|assemblée|opposition|préfecture|mairie|fédération|organisation|agence|direction|union|kremlin|vatican|élysée|matignon|patronat|gauche|droite|majorité|exécutif|cgt|cfdt|onu|otan)$/u
const TITLE_NOUN =
  /^(?:film|films|livre|roman|chanson|album|émission|journal|magazine|quotidien|série|pièce|opéra|exposition|tableau|poème|essai|intitulée?|nommée?|baptisée?|appelée?|titre|mot|mots|terme|slogan|opération|projet|navire|restaurant|café|tempête|documentaire|revue|podcast|spectacle)$/u
const OCCASION =
  /^(?:conférence|interview|entretien|communiqué|discours|allocution|réunion|sommet|lettre|tweet|audience|débat|presse|journalistes|twitter|x|facebook|instagram|télévision|radio|bfmtv|rtl|franceinfo|afp|déclaration|assemblée|plateau|micro|visite|meeting|congrès|procès|message)$/u

const bare = (lower: string) => lower.replace(/^(?:l|d|qu|s|n)['’]/u, '')

/** French as news agencies write it. */
export const french: Language = {
  code: 'fr',
  hasCapitalNouns: false,
  frequent: setOf(
    'le la les des et est une dans pour que qui pas sur au par ne ce nous il elle a du en aux',
  ),
  determiners: mapOf<Determiner>(
    ['le la les ce cette cet ces', definite],
    ['un une des plusieurs deux trois', {...definite, isDefinite: false}],
    ['son sa ses leur leurs notre nos', {...definite, isPossessive: true}],
  ),
  pronouns: mapOf<Gender | 'plural'>(['il', 'm'], ['elle', 'f'], ['ils elles', 'plural']),
  prepositions: setOf(`
    à au aux de du dans en sur sous pour par avec sans chez vers contre entre depuis pendant avant après devant derrière
    lors selon dès hors malgré parmi`),
  linking: setOf('de du des pour à au aux en chez'),
  functionWords: setOf(`
    et ou mais donc car ni que qui quoi dont où si quand comme lorsque puisque ne pas plus jamais aussi encore déjà
    très bien alors ainsi puis enfin hier demain aujourd'hui ici là je tu nous vous on se y en lui leur me te
    est sont était étaient a ont avait avaient sera seront être avoir fait peut doit tout tous toute toutes cela ça c'est`),
  auxiliaries: setOf("a ont avait avaient est s'est s’est s'était s’était"),
  relatives: setOf('qui que dont où'),
  titles: mapOf<Gender | undefined>(
    ['monsieur m', 'm'],
    ['madame mme mademoiselle', 'f'],
    ['dr docteur maître me', undefined],
  ),
  saying: (lower) => forms.get(lower),
  isSaid: (lower) => /(?:ée?|i|dit|du|it|is|ie|u|ue|int)$/u.test(lower) && forms.has(lower),
  isRole: remember(
    (lower) =>
      lower.length <= 60 && (ROLE.test(bare(lower)) || /\p{L}{4}(?:trice|ateur)$/u.test(lower)),
  ),
  genderOfRole: remember((lower) => (WOMEN.test(bare(lower)) ? 'f' : undefined)),
  isOrganisation: remember(
    (word) =>
      /^\p{Lu}{2,7}$/u.test(word) ||
      (word.length <= 60 && ORGANISATION.test(bare(word.toLowerCase()))),
  ),
  isTitleNoun: remember((lower) => TITLE_NOUN.test(bare(lower))),
  isOccasion: remember((lower) => OCCASION.test(bare(lower))),
  isDistancing: (lower) => /^(?:soi-disant|prétendue?s?|dite?s?)$/u.test(lower),
  weekdays: words('dimanche lundi mardi mercredi jeudi vendredi samedi'),
  months: words(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ),
  days: new Map([
    ["aujourd'hui", 0],
    ['hier', -1],
  ]),
}
