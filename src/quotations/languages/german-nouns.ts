import {setOf, type Gender} from './language.ts'

/** Ends of nouns for persons, each with or without the ending of women. */
const ROLE =
  /(?:minister|präsident|kanzler|sprecher|chef|leiter|trainer|coach|verteidiger|richter|direktor|intendant|sekretär|kommandant|general|kommissar|meister|papst|kardinal|könig|prinz|fürst|politiker|senator|vorstand|forscher|ökonom|wissenschaftler|professor|mediziner|autor|steller|regisseur|schauspieler|sänger|musiker|künstler|spieler|stürmer|torwart|hüter|kapitän|führer|inhaber|besitzer|unternehmer|gründer|manager|berater|botschafter|diplomat|kandidat|forderer|gegner|nachfolger|vorgänger|kläger|ermittler|polizist|meteorologe|wirt|lehrer|schüler|student|rektor|dekan|freund|nachbar|anwohner|bewohner|teilnehmer|besucher|mitarbeiter|reporter|journalist|korrespondent|redakteur|moderator|händler|funktionär|gewerkschafter|aktivist|vertreter|verwalter|offizier|seelsorger|pfleger|fahrer|sieger|helfer|retter|gewinner|bürger|einwohner|landwirt|winzer|jäger|förster|bäcker|metzger|handwerker|architekt|ingenieur|analyst|stratege|volkswirt|historiker|soziologe|psychologe|kritiker|kurator|komponist|dirigent|züchter|veranstalter|betreiber|schütze|läufer|schwimmer|beobachter|insider|abonnent|chirurg|apotheker|tierarzt|anwalt|arzt|bischof|pfarrer|priester|rabbiner|imam|sprecherin|inspekteur|gouverneur|premier|diktator|machthaber|oberhaupt|patriarch|abt|propst|assistent|referent|koordinator|organisator|initiator|bundesrat|landrat|stadtrat|gemeinderat|staatsrat|hauptmann|obmann|staatsmann|feuerwehrmann|kaufmann|fachmann|^mann|ehemann|vater|mutter|bruder|sohn|onkel|opa|oma|chefredakteur|partner|kollege|zeuge|experte|bote|biologe|geologe|loge|erbe|junge|kunde|soldat|flüchtling|häftling|insasse|passagier|tourist|fan|star|profi|keeper|spitzenreiter|geschäftsführer|bürgermeister|oberin|boss|manager|ceo|cfo|sportdirektor|sportvorstand|quarterback|urlauber|mieter|vermieter|eigentümer|rentner|pilot|kenner|insider|prediger|pastor|bauer|gärtner|therapeut|berichterstatter|ombudsmann|staatschef|regierungschef|nuntius|sheriff|detektiv|gutachter|notarzt|sachverständiger)(?:in|innen|n|en|s|es)?$/u

const WOMEN =
  /(?:ständin|ärztin|anwältin|rätin|frau|tochter|schwester|witwe|kollegin|zeugin|expertin|login|bischöfin|pfarrerin|kundin|botin|mutter|oma|tante|königin|äbtissin|prinzessin|hebamme|schützin|erin|istin|entin|antin|orin|eurin|ärin|ologin|omin|atin|otin|enin|chefin|wirtin|bäuerin|köchin|nonne|obfrau|hauptfrau|dame|lady|dekanin)$/u

/** Adjectives and participles that stand for persons: their ending tells the gender only together with the article. */
const ADJECTIVE_ROLE =
  /(?:vorsitzende|abgeordnete|beauftragte|angeklagte|beschuldigte|verdächtige|jährige|gesandte|angestellte|überlebende|betroffene|verletzte|angehörige|bundestagsabgeordnete|studierende|reisende|beamte|delegierte|bevollmächtigte|verantwortliche|geistliche|ratsvorsitzende|verwandte|bekannte|verlobte|aufständische|demonstrierende|vorstandsvorsitzende|liberale|konservative)[rnms]?$/u

const ROLE_WORDS = setOf('rat könig papst eltern leute menschen kinder frauen männer kreise ob')

/** Returns whether a German noun names an office, a profession or a relation of a person. */
export function isGermanRole(lower: string): boolean {
  if (lower.length > 60) return false
  return (
    ROLE.test(lower) || WOMEN.test(lower) || ADJECTIVE_ROLE.test(lower) || ROLE_WORDS.has(lower)
  )
}

/** Returns the gender of a noun for a person; undefined for adjectives, where the article decides. */
export function genderOfGermanRole(lower: string): Gender | undefined {
  if (lower.length > 60 || ADJECTIVE_ROLE.test(lower)) return undefined
  if (WOMEN.test(lower) || (lower.endsWith('in') && ROLE.test(lower))) return 'f'
  return ROLE.test(lower) ? 'm' : undefined
}

const ORGANISATION =
  /(?:ministerium|amt|behörden?|polizei|partei|verband|verbände|verbund|gewerkschaft|bank|agentur|gericht|gerichtshof|anwaltschaft|regierung|kommission|kirche|klinik|klinikum|krankenhaus|universität|hochschule|institut|verein|club|klub|bahn|konzern|unternehmen|firma|gesellschaft|stiftung|organisation|feuerwehr|wehr|verwaltung|fraktion|koalition|opposition|senat|kabinett|parlament|vatikan|kreml|armee|militär|marine|botschaft|komitee|union|allianz|bündnis|initiative|zentrum|dienst|kanzleramt|kammer|kreise|kreisen|rat|hersteller|zulieferer|betreiber|anbieter|versorger|reederei|airline|miliz|fernsehen|rundfunk|gruppe|bundeswehr|bistum|diözese|synode|liga|präsidium|ressort|redaktion|werk|leitung|leitstelle|zentrale|führung|vorstand|aufsicht|kreuz|hilfswerk|holding|group|foundation|international|watch|programm|programme|organization|bundestag|landtag|kreistag)(?:s|es|en|n)?$/iu

/** Returns whether a German noun, or a proper name, is one of an organisation. */
export function isGermanOrganisation(word: string): boolean {
  if (word.length > 60) return false
  return /^(?:\p{Lu}{2,7}|AG|GmbH|SE|KG|e\.V\.)$/u.test(word) || ORGANISATION.test(word)
}

const TITLE_NOUN =
  /(?:film|kinofilm|buch|bücher|roman|band|titel|titeln|song|lied|hit|single|album|serie|reihe|sendung|show|talkshow|podcast|stück|oper|musical|ausstellung|projekt|aktion|operation|schiff|fregatte|tanker|frachter|jacht|yacht|restaurant|café|gasthaus|gasthof|hotel|kneipe|bar|club|verein|initiative|bündnis|stiftung|motto|namens|überschrift|marke|modell|kategorie|preis|wettbewerb|hurrikan|taifun|orkan|tief|hoch|sturm|sturmtief|begriff|wort|worte|vokabel|spiel|computerspiel|festival|magazin|zeitung|blatt|sender|portal|nachrichtenportal|plattform|zeitschrift|gemälde|skulptur|bild|werk|gedicht|erzählung|novelle|drama|thriller|komödie|dokumentation|doku|studie|programm|kampagne|gruppe|liste|partei|wirtschaft|brauhaus|mission|sonde|rakete|satellit|raumsonde|rubrik|spruch|slogan|parole|parolen|stichwort|codename|codenamen|spitznamen|spitzname|namen|name|tatort|krimi|format|hashtag|app|software|fonds|kita|grundschule|schule)$/u

/** Returns whether a noun announces the title of a work, or the name of a thing. */
export function isGermanTitleNoun(lower: string): boolean {
  return lower.length <= 60 && TITLE_NOUN.test(lower)
}

const OCCASION =
  /(?:ansprache|konferenz|rede|interview|gespräch|mitteilung|erklärung|sitzung|debatte|podcast|talkshow|twitter|facebook|instagram|telegram|tiktok|linkedin|besuch|eröffnung|gipfel|parteitag|ausschuss|bundestag|landtag|anhörung|prozess|prozessauftakt|reportern|journalisten|medienvertretern|presse|medien|brief|schreiben|stellungnahme|gastbeitrag|kongress|tagung|treffen|versammlung|generaldebatte|feier|gottesdienst|predigt|messe|vorstellung|veranstaltung|kundgebung|demonstration|podiumsdiskussion|pressetermin|videobotschaft|videoansprache|botschaft|fernsehen|rundfunk|radio|ard|zdf|deutschlandfunk|dazn|sky|plattform|netzwerk|vernehmung|verhandlung|plädoyer|urteilsbegründung|bericht|buch|biografie|runde|fernsehduell|duell|pk|auftritt|gremium|gemeinderat|stadtrat|parlament|senat|dpa|afp|reuters|presse-agentur|ap|epd|kna|sid|apa|social|statement|festakt|auftakt|parteitags|anfrage|twitch|youtube|fraktion)(?:s|es|n|en)?$/u

/** Returns whether a noun names the occasion of a statement. */
export function isGermanOccasion(lower: string): boolean {
  return lower === 'x' || (lower.length <= 60 && OCCASION.test(lower))
}
