import {
  genderOfGermanRole,
  isGermanOccasion,
  isGermanOrganisation,
  isGermanRole,
  isGermanTitleNoun,
} from './german-nouns.ts'
import {germanSaying, isGermanSaid} from './german-verbs.ts'
import {mapOf, setOf, words, type Determiner, type Gender, type Language} from './language.ts'
import {remember} from './remember.ts'

const definite: Determiner = {
  isDefinite: true,
  isPossessive: false,
  isSubject: true,
  isObject: false,
}
const indefinite: Determiner = {...definite, isDefinite: false}
const possessive: Determiner = {...definite, isPossessive: true}
const definiteObject: Determiner = {...definite, isSubject: false, isObject: true}

/** German as news agencies write it in Germany, Austria and Switzerland. */
export const german: Language = {
  code: 'de',
  hasCapitalNouns: true,
  frequent: setOf(
    'der die das und ist nicht ein eine den dem sich mit auf für von sei werde wir ich es im am',
  ),
  determiners: mapOf<Determiner>(
    ['der die das dieser diese dieses jener jene jenes', definite],
    ['den dem des diesem diesen', definiteObject],
    ['ein eine mehrere viele einige zwei drei beide manche zahlreiche', indefinite],
    ['einen einem einer eines', {...indefinite, isSubject: false, isObject: true}],
    ['sein seine ihr ihre unser unsere dessen deren', possessive],
    [
      'seinem seinen seiner seines ihrem ihren ihrer ihres',
      {...possessive, isSubject: false, isObject: true},
    ],
  ),
  pronouns: mapOf<Gender | 'plural'>(
    ['er dieser jener', 'm'],
    ['sie', 'f'],
    ['letzterer ersterer', 'm'],
  ),
  prepositions: setOf(`
    in im ins an am ans auf aufs mit bei beim nach vor von vom zu zum zur aus für durch über unter um gegen ohne
    zwischen wegen trotz seit bis ab gegenüber laut gemäß anlässlich angesichts aufgrund neben hinter innerhalb
    außerhalb statt binnen dank per pro entgegen mithilfe samt zufolge`),
  linking: setOf('von vom für aus im in beim bei am an der des zu zur zum gegen'),
  functionWords: setOf(`
    und oder aber denn doch sondern dass daß weil wenn als ob obwohl damit sodass bevor nachdem während indem wie so
    nicht nie auch noch schon nur sehr mehr wieder dann da dort hier heute gestern morgen jetzt nun zuvor danach dazu
    daher deshalb darauf daraufhin dabei zudem außerdem allerdings jedoch hingegen dagegen indes unterdessen zugleich
    später erneut weiter bereits zunächst schließlich man es ich wir ihr du uns ihm ihn ihnen ihrer mich sich kein
    keine keinen ja nein etwa rund mindestens bislang bisher derzeit laut stattdessen währenddessen weltweit
    selbst sogar immer oft einmal ebenfalls ebenso hat habe haben hatte hatten hätte hätten ist sei sind seien war
    waren wäre wären wird werde werden wurde wurden würde würden kann könne können konnte könnte muss müsse müssen
    musste müsste soll solle sollen sollte will wolle wollen wollte darf dürfe dürfen mag möge möchte lässt
    innerhalb zwar unklar gegenüber anschließend abschließend mittags abends morgens wörtlich alle alles was wer wo`),
  auxiliaries: setOf('hat haben hatte hatten habe ist war sind wird werden wurde wurden'),
  relatives: setOf('der die das den dem dessen deren welcher welche'),
  titles: mapOf<Gender | undefined>(
    ['herr herrn sir lord dom don pater bruder', 'm'],
    ['frau fräulein lady dame schwester', 'f'],
    ['dr prof professor doktor st med jur phil ing dipl h c mag', undefined],
  ),
  saying: germanSaying,
  isSaid: remember(isGermanSaid),
  isRole: remember(isGermanRole),
  genderOfRole: remember(genderOfGermanRole),
  isOrganisation: remember(isGermanOrganisation),
  isTitleNoun: remember(isGermanTitleNoun),
  isOccasion: remember(isGermanOccasion),
  isDistancing: (lower) =>
    /^(?:so)?genannte?[rnms]?$|^angebliche?[rnms]?$|^vermeintliche?[rnms]?$|^selbsternannte?[rnms]?$/u.test(
      lower,
    ),
  weekdays: words('sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend'),
  months: words(
    'januar februar märz april mai juni juli august september oktober november dezember',
  ),
  days: new Map([
    ['heute', 0],
    ['gestern', -1],
    ['vorgestern', -2],
  ]),
}
