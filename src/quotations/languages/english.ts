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

const verbs = mapOf<Saying>(
  [
    `said says say told tells tell added adds add wrote writes write tweeted tweets posted posts asked asks replied
    replies answered answers explained explains insisted insists stressed stresses warned warns argued argues noted notes
    claimed claims announced announces acknowledged acknowledges admitted admits recalled recalls remarked commented
    comments observed quipped joked jokes shouted cried testified stated states declared declares concluded continued
    continues emphasized emphasised reiterated responded responds countered counters agreed agrees complained complains
    lamented predicted predicts suggested suggests thinks believes believed reported reports confirmed confirms denied
    denies vowed vows promised promises pledged pledges reads read recounted mused boasted reflected maintained whispered
    quoted quotes yelled sighed laughed tells alleged put puts`,
    'saying',
  ],
  [
    `called calls call described describes describe praised praises criticized criticised criticizes criticises denounced
    denounces condemned condemns urged urges accused accuses slammed slams hailed hails dismissed dismisses blasted labeled
    labelled branded demanded demands spoke speaks rejected rejects welcomed welcomes thanked blamed deemed cited`,
    'judging',
  ],
)

const ROLE =
  /^(?:spokes(?:man|woman|person|people)|.*(?:minister|ministers)|president|presidents|chief|director|chairman|chairwoman|chair|chairperson|ceo|cfo|coo|executive|secretary|senator|representative|congress(?:man|woman)|governor|mayor|premier|chancellor|king|queen|prince|princess|duke|pope|cardinal|archbishop|bishop|reverend|priest|imam|rabbi|judge|justice|prosecutor|lawyer|attorney|solicitor|barrister|detective|officer|sergeant|inspector|superintendent|constable|sheriff|captain|coach|manager|striker|midfielder|defender|goalkeeper|forward|quarterback|pitcher|player|winger|owner|founder|co-founder|analyst|analysts|economist|economists|strategist|professor|lecturer|researcher|scientist|expert|experts|investor|counsel|author|user|customer|commuter|shopper|worker|driver|passenger|tenant|landlord|parent|pupil|caller|viewer|fan|supporter|campaigner|author|writer|novelist|actor|actress|singer|musician|composer|conductor|artist|painter|filmmaker|producer|journalist|reporter|editor|correspondent|teacher|headteacher|principal|student|doctor|nurse|surgeon|farmer|fisherman|resident|residents|neighbour|neighbor|witness|witnesses|victim|survivor|defendant|suspect|activist|activists|campaigner|leader|leaders|head|official|officials|ambassador|envoy|diplomat|diplomats|adviser|advisor|aide|aides|commander|general|colonel|lieutenant|major|soldier|soldiers|veteran|worker|workers|member|lawmaker|legislator|councillor|councilor|commissioner|candidate|mother|father|son|daughter|brother|sister|wife|husband|widow|friend|man|woman|boy|girl|teenager|passenger|driver|pilot|engineer|architect|historian|curator|police|authorities|critics|supporters|organizer|organiser|organizers|organisers|partner|colleague|treasurer|trustee|vice|undersecretary|speaker|whip|mp|mep|star|champion|captain|boss|trader|investigator|investigators|firefighter|paramedic|spokespersons|governors|shopkeeper|chef|baker|banker|fan|fans|parents|parent|first-year|negotiator|regulator|astronaut|biologist|epidemiologist|climatologist|physicist|meteorologist|forecaster|conservationist|psychologist|sociologist|anthropologist)$/u

const WOMEN =
  /(?:woman|chairwoman|queen|princess|duchess|actress|mother|daughter|sister|wife|widow|girl)$/u
const MEN =
  /(?:^|chair|spokes|congress)(?:man|king|prince|duke|pope|father|son|brother|husband|boy)$/u

const ORGANISATION =
  /^(?:ministry|department|office|agency|government|police|court|company|firm|bank|group|union|association|commission|council|committee|party|university|institute|centre|center|hospital|foundation|charity|club|church|army|military|navy|parliament|senate|congress|house|pentagon|kremlin|vatican|opposition|inc|ltd|plc|corp|corporation|llc|programme|program|watch|international|network|fund|federation|league|board|bureau|authority|nations|service|services|organization|organisation|coalition|campaign|airline|reserve|force|forces|airlines|energy|motors)$/u

const TITLE_NOUN =
  /^(?:film|films|movie|book|books|novel|memoir|song|songs|album|single|series|show|sitcom|play|musical|opera|ballet|exhibition|painting|sculpture|poem|essay|titled|entitled|called|named|dubbed|nicknamed|known|magazine|newspaper|podcast|programme|game|ship|tanker|frigate|yacht|operation|project|word|words|term|phrase|slogan|headline|label|brand|hashtag|documentary|thriller|comedy|drama|episode|hit|track|club|restaurant|pub|storm|hurricane|typhoon|mission|sign|signs|banner|banners|placard|placards|chants)$/u

const OCCASION =
  /^(?:conference|briefing|interview|statement|speech|address|hearing|debate|meeting|summit|rally|letter|tweet|post|email|memo|news|press|reporters|journalists|court|parliament|congress|lawmakers|x|twitter|facebook|instagram|telegram|tiktok|television|radio|bbc|cnn|reuters|afp|ap|podcast|call|testimony|sermon|visit|event|ceremony|vigil|forum|panel|sky|platform|broadcast|inquest|trial|message|blog|report)$/u

/** English as news agencies write it. */
export const english: Language = {
  code: 'en',
  hasCapitalNouns: false,
  frequent: setOf(
    'the and of to in is was that for with said on it at by are has have from not we be as its',
  ),
  determiners: mapOf<Determiner>(
    ['the this that these those', definite],
    ['a an another one two three several many some', {...definite, isDefinite: false}],
    ['his her their its our my', {...definite, isPossessive: true}],
  ),
  pronouns: mapOf<Gender | 'plural'>(['he', 'm'], ['she', 'f'], ['they', 'plural']),
  prepositions: setOf(`
    in on at of to for from with by about after before during under over into onto against between among through without
    within via per despite since until near as like than amid following outside inside upon across behind`),
  linking: setOf('of for at in from with to'),
  functionWords: setOf(`
    and or but if when while because that which who whom whose so not never also still already just only very more again
    then there here today yesterday tomorrow now later earlier however meanwhile instead yet too it i we you him them us me
    is was are were be been being has have had do does did will would can could may might should must shall
    what why how where both all no yes although though once even both according`),
  auxiliaries: setOf('has have had was were is'),
  relatives: setOf('who which whose that whom'),
  titles: mapOf<Gender | undefined>(
    ['mr sir lord', 'm'],
    ['mrs ms miss lady dame', 'f'],
    ['dr prof sgt sen rep gov gen col lt capt cpl rev hon st', undefined],
  ),
  saying: (lower) => verbs.get(lower),
  isSaid: (lower) =>
    (verbs.has(lower) && lower.endsWith('ed')) ||
    lower === 'said' ||
    lower === 'quoted' ||
    lower === 'written' ||
    lower === 'told',
  isRole: remember(
    (lower) =>
      lower.length <= 60 &&
      (ROLE.test(lower) ||
        /^\d+-year-old$/u.test(lower) ||
        /-(?:president|minister|leader|chief|general|elect|director)$/u.test(lower)),
  ),
  genderOfRole: remember((lower) => (WOMEN.test(lower) ? 'f' : MEN.test(lower) ? 'm' : undefined)),
  isOrganisation: remember(
    (word) =>
      /^\p{Lu}{2,7}$/u.test(word) || (word.length <= 60 && ORGANISATION.test(word.toLowerCase())),
  ),
  isTitleNoun: remember((lower) => TITLE_NOUN.test(lower)),
  isOccasion: remember((lower) => OCCASION.test(lower)),
  isDistancing: (lower) =>
    /^(?:so-called|self-styled|supposed|alleged|purported|self-proclaimed)$/u.test(lower),
  weekdays: words('sunday monday tuesday wednesday thursday friday saturday'),
  months: words(
    'january february march april may june july august september october november december',
  ),
  days: new Map([
    ['today', 0],
    ['yesterday', -1],
  ]),
}
