import type {Random} from './random.ts'

type Words = readonly [string, ...string[]]

const list = (text: string): Words => text.split(' ') as unknown as Words

/** The topics of news: any of `subjects` before any of `matters`, all of which are feminine. */
const subjects = list(
  'Haushalts Energie Klima Verkehrs Bildungs Gesundheits Wohnungs Landes Bundes Finanz Renten Wasser Forst Hafen Bahn ' +
    'Luftfahrt Agrar Fischerei Kultur Sport Medien Digital Sicherheits Verfassungs Grenz Zoll Handels Industrie ' +
    'Handwerks Steuer Familien Jugend Pflege Integrations Umwelt Naturschutz Hochwasser Katastrophen Städtebau Regional ' +
    'Kommunal Hochschul Krankenhaus Straßen Brücken Strom Gas Wärme Abfall Tarif',
)

const matters = list(
  'debatte reform krise planung förderung verordnung abgabe prüfung konferenz vorlage strategie statistik aufsicht ' +
    'versorgung verwaltung forschung umlage novelle beteiligung erhebung sanierung agenda bilanz prognose kontrolle ' +
    'ordnung initiative kampagne studie untersuchung',
)

const cities = list(
  'Berlin Hamburg München Köln Leipzig Rostock Bremen Dresden Stuttgart Hannover Kiel Mainz Erfurt Potsdam Schwerin ' +
    'Magdeburg Saarbrücken Wiesbaden Düsseldorf Nürnberg Augsburg Kassel Lübeck Jena Chemnitz Halle Göttingen Würzburg ' +
    'Ulm Trier Passau Görlitz Cottbus Flensburg Emden Bielefeld Münster Aachen Bonn Koblenz Heidelberg Karlsruhe ' +
    'Mannheim Freiburg Konstanz Regensburg Ingolstadt Bamberg Bayreuth Coburg Weimar Gera Zwickau Plauen Stralsund ' +
    'Greifswald Oldenburg Osnabrück Braunschweig Wolfsburg',
)

const givenNames = list(
  'Anna Jonas Miriam Tobias Elif Karin Sven Nadja Paul Greta Yusuf Clara Henning Aylin Moritz Ruth Stefan Lena Bernd ' +
    'Katja Emil Frieda Ole Marta Dieter Sophie Timur Helga Lukas Zeynep Ingrid Felix Petra Said Vera Georg Nele Artur ' +
    'Judith Kai',
)

const familyNames = list(
  'Albrecht Baumann Çelik Dietrich Engel Fuchs Graf Hartmann Iversen Jansen Kaya Lehmann Möller Neumann Otto Pohl ' +
    'Quandt Richter Schäfer Thiele Ulrich Vogt Wagner Yılmaz Zimmermann Arnold Böhm Claussen Demir Ebert Franke Günther ' +
    'Horn Jung Krämer Lorenz Marx Nowak Öztürk Peters Reuter Seidel Tiedemann Unger Voss Winkler Ziegler Brandt Busch ' +
    'Fiedler',
)

const days = list('Montag Dienstag Mittwoch Donnerstag Freitag Sonnabend Sonntag')

/** A feminine noun such as "Energiedebatte"; of 1,500, some in every article and some in few. */
export function matter(random: Random): string {
  const rank = random.lowBelow(subjects.length * matters.length)
  const place = rank % subjects.length
  // Ranks side by side have neither part in common, and no two ranks have both.
  const end = (place + Math.floor(rank / subjects.length)) % matters.length
  return `${subjects[place]}${matters[end]}`
}

export const city = (random: Random) => random.of(cities)

export const day = (random: Random) => random.of(days)

/** A person's name; of 2,000, so that some people share one. */
export const personName = (random: Random) => `${random.of(givenNames)} ${random.of(familyNames)}`
