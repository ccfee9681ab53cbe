import {mapOf, type Gender} from './language.ts'

/** Frequent first names. They tell the gender of a person, and where in a row of capitals the name begins. */
const FIRST_NAMES = mapOf<Gender>(
  [
    `adam adrian ahmed alain albert alejandro alexander alexandre ali alfred anders andreas andrej andrew andré andrzej
    anthony anton antonio antony armin arnaud arne arthur august axel ben benedikt benjamin bernard bernd bernhard bill björn
    bob boris brian bruno carl carlos carsten cedric cédric charles chris christian christoph christopher claus clemens
    daniel dave david denis dennis detlef didier dieter dietmar dirk dmitri dmytro dominik donald eberhard edgar edouard
    eduard egon ekrem emmanuel eric erik ernst erwin eugen fabian felix ferdinand fernando florian francesco francis franck
    franz françois frank fred frederik friedrich fritz gabriel georg george gerald gerd gerhard gianni giorgio giovanni
    giuseppe gordon gottfried greg guido gunther günter günther gustav guy hamid hannes hans harald harry hartmut hassan
    heiko heiner heinrich heinz helge helmut hendrik henning henri henry herbert hermann holger horst hubert hubertus hugo
    hussein ian ibrahim igor ingo isaac ismail ivan jack jacob jacques jakob james jan jason jean jeff jens jeremy jerome
    jim jimmy joachim joe joel johan johann johannes john johnny jonas jonathan jordi jorge josef joseph josé joshua juan
    juergen julian julien julius jörg jörn jürgen kai karel karim karl karsten kassym-schomart keith ken kenneth kevin klaus
    konrad konstantin kurt kyle lars laurent lawrence leo leon leonard liam lorenz lothar louis luc luca ludwig luigi
    luis luiz lukas lutz malte manfred manuel marc marcel marco marcus mario mark markus martin mathias matt matteo
    matthew matthias maurice max maximilian mehmet michael michail michel miguel mike mikhail milan miroslav mohamed
    mohammad mohammed moritz mustafa narendra nathan neil nicholas nick nico nicolas niels nikolai nikolaus nils norbert
    nursultan olaf ole oleksandr oliver olivier omar oscar oskar otto pablo pascal patrick paul paulo pedro peer peter
    philip philipp philippe pierre piotr quentin rafael rainer ralf ralph ramon raphael rasmus reiner reinhard reinhold
    rené richard robert robin rodrigo roger roland rolf roman ron ronald rudi rudolf ryan saad salvador sam samuel
    sascha schorsch scott sean sebastian serge sergei sergej sergio siegfried siegmar sigmar simon stefan steffen stephan
    stephen steve steven stuart sven sönke tarek taylor ted theo theodor thierry thomas thorsten tilman tim timo tobias tom
    toni tony torsten ulf ulli ulrich uwe valentin victor viktor vincent vincenzo vladimir volker volkmar walter
    waldemar werner wilfried wilhelm will willi william willy winfried wladimir wolfgang wolodymyr xavier yannick yasser
    yusuf yves zoltan aidos akio alexej alexis aleksandar amir arif boubacar cem chidi dariusz emre enrique hakan haruki hiroshi
    jamal jiro kenji kwame mateusz mert naveen pawel rajesh ravi sandeep serkan sunil takeshi tariq tomasz zbigniew`,
    'm',
  ],
  [
    `adele agnes agnès alexandra alice alicia alina amanda amelie amy ana andrea angela angelika anita anja anke ann anna
    annalena anne annegret anneliese annette annika antje antonia astrid aylin aysha barbara beate beatrice beatrix bettina
    bianca birgit birgitta brigitte britta camille carla carmen carola carolin caroline catherine cathrin charlotte
    chloe christa christel christiane christina christine cindy clara claudia constanze cornelia cécile dagmar daniela
    deborah diana diane donna dora doris dorothea dorothee edith elena eleonore elisabeth elise elizabeth elke ellen elodie elsa
    emilia emily emine emma erika esther eva evelyn fatima fatma felicitas florence francesca franziska frauke frieda
    friederike gabi gabriela gabriele gerda gerlinde gertrud giorgia gisela gitta gitte giulia gloria grace greta gudrun
    hanna hannah hannelore heather heide heidemarie heidi heike helen helena helene helga henriette hilary hilde hildegard
    hillary ida ilse ina ines inga inge ingeborg ingrid irene iris irina irmgard isabel isabella isabelle jana janet
    janina jasmin jeanne jennifer jessica jill joan johanna josefine josephine judith julia juliane julie juliette jutta
    karen karin karla karolin katarina katharina kathrin katja katrin kerstin kim kirsten klara klaudia kristin kristina
    lara laura lea leila lena leni leonie lieselotte lina linda lisa lotte louise lucia lucy luisa lydia madeleine maike
    manuela mareike margaret margarete margot maria marianne marie marie-agnes marietta marina marion marlene marta martha
    martina martine mary mathilde maya meike melanie melissa mette mia michaela michelle mila miriam monica monika
    nadia nadine nadja nancy natalia natalie nathalie nele nicola nicole nina nora olga olivia patricia paula pauline petra
    pia rachel ramona rebecca regina renate ricarda rita rosa rosemarie ruth sabine sabrina sahra sally salome samira sandra
    sara sarah saskia sevim sibylle sigrid silke silvia simone sofia sonja sophia sophie stefanie steffi stella stephanie
    susan susanna susanne svenja swetlana sybille sylvia tamara tanja tatjana teresa theresa therese tina ulrike ursula uta
    ute valentina valerie vanessa vera verena veronika victoria viktoria viola violetta virginie waltraud wendy wiebke yasemin
    yvonne zoe zoé aisha amina ayse chiara dilek elif esra ewa fatou funda gülsen ilaria ivana jacinda jelena
    katarzyna keiko ling magdalena maryam mei nadeschda nilüfer noor olena oksana priya sakura sanna shirin svetlana yulia
    zeynep malu hendrikje juli doreen`,
    'f',
  ],
)

/** Returns the gender of a frequent first name; of `Hans-Peter` that of the first part. */
export function genderOfFirstName(lower: string): Gender | undefined {
  return FIRST_NAMES.get(lower) ?? FIRST_NAMES.get(lower.split('-', 1)[0] ?? '')
}
