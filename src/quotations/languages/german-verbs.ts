import {setOf, words, type Saying} from './language.ts'

/** Verbs that give words as they are, without the ending of the past: `sag|te`. */
const SAYING = words(`
  sag erklär beton bekräftig versicher erläuter begründe mein erwider antworte ergänz schilder berichte melde
  erinner erzähl scherz witzel spotte höhn schimpf wetter jubel strahl schwärm resümier bilanzier kommentier
  konstatier prophezei prognostizier verkünde kündig appellier plädier beteuer vermute glaub hoff fürchte befürchte
  frag rätsel konter entgegne flüster raun murmel seufz twitter poste zitier formulier äußer offenbar präzisier
  wiederhol zürn polter tön stichel skizzier mahn warn klag teil füg leg setz stell drück räum führ bestätig
  dementier philosophier brüll hauch stöhn fluch lach grins freu ärger wunder zeig mutmaß argumentier gestikulier
  feststell bemerk anmahn nachleg mitteil hinzufüg anmerk ankündig klarstell einräum ausführ darleg nachschieb zusammenfass beipflicht
  informier unterstell erkundig fass mache schloss
`)

/** Verbs that judge or demand, and quote a part of the words. */
const JUDGING = words(`
  kritisier forder verlang lob würdig verteidig rechtfertig urteil bemängel beklag attackier charakterisier
  bezeichne verurteil bezichtig beschuldig dank begrüß bedauer vermiss geißel brandmark tadel rüg empfehl
  lehn droh rechne poch erwarte erhoff wünsch verspotte verhöhn beschimpf feier preis befürworte unterstütz
  hinterfrag bewerte wertet nenn beschwör umwarb stuf titulier
`)

const IRREGULAR_SAYING = setOf(`
  sprach spricht sprachen sprechen schrieb schreibt schrieben schreiben rief ruft riefen rufen hieß heißt wies weist
  wiesen gab gibt gaben hob hebt hoben hielt hält hielten widersprach widerspricht unterstrich unterstreicht
  bestritt bestreitet bestritten gestand gesteht schwor schrie schreit befand befindet verriet verrät versprach
  verspricht fuhr fährt dachte denkt schloss schließt schlug trat betrauert meint meinte behauptet behauptete sagten
  wandte wendet zitiert zitierte zischte ächzte wetterte kündigte kündigt informierte schlussfolgerte
  zugab angab bekanntgab hinwies zurückwies festhielt vorwarf vorwarfen beschrieb hervorhob ausrief zurief
  folgerte befand lachte witzelte klagte klagten ließ
`)

const IRREGULAR_JUDGING = setOf(`
  nannte nennt nannten warf wirft warfen werfen fand findet fanden bat bittet baten sah sieht sahen riet rät empfahl empfiehlt
  rief wies lehnte verwies verweist pries preist
`)

const forms = new Map<string, Saying>()
for (const stem of SAYING) addForms(stem, 'saying')
for (const stem of JUDGING) addForms(stem, 'judging')

function addForms(stem: string, saying: Saying): void {
  for (const ending of ['t', 'te', 'ten', 'e', 'en']) {
    const form =
      stem.endsWith('e') && ending.startsWith('e') ? stem + ending.slice(1) : stem + ending
    if (!forms.has(form)) forms.set(form, saying)
  }
}

/** Returns what a finite German verb does with quoted words. */
export function germanSaying(lower: string): Saying | undefined {
  if (IRREGULAR_JUDGING.has(lower)) return 'judging'
  return IRREGULAR_SAYING.has(lower) ? 'saying' : forms.get(lower)
}

const PARTICIPLES = setOf(`
  gesprochen geschrieben genannt geworfen gewiesen vorgeworfen zugerufen unterstrichen bestritten versprochen
  hinzugefügt mitgeteilt angekündigt eingeräumt zugegeben bekanntgegeben klargestellt zurückgewiesen aufgerufen
  aufgefordert gefordert verlangt bezeichnet kritisiert verurteilt gewarnt angemahnt bekanntgemacht zitiert
`)

const SEPARABLE = /^(an|aus|ein|fest|hinzu|klar|mit|nach|zusammen|bei|dar)ge(\p{L}+t)$/u

/** Returns whether a word is the participle of a German verb of saying. */
export function isGermanSaid(lower: string): boolean {
  if (PARTICIPLES.has(lower)) return true
  const [, prefix = '', base] = SEPARABLE.exec(lower) ?? []
  if (base && forms.has(prefix + base)) return true
  const stem = lower.startsWith('ge') ? lower.slice(2) : lower
  return stem.endsWith('t') && forms.has(stem)
}
