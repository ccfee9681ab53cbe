const named = (words: string) => (name: string | undefined) =>
  name === undefined ? `${words}.` : `${words}: ${name}`

/** The problems of an article, in editors' words. */
export const germanProblems = {
  'unknown-type': named('Diesen Baustein kennt die Seite nicht'),
  'unknown-style': named('Diesen Absatzstil kennt die Seite nicht'),
  'unknown-list': named('Diese Art von Liste kennt die Seite nicht'),
  'unknown-mark': named('Diese Auszeichnung ist verloren gegangen. Bitte neu setzen'),
  'invalid-block': named('Hier steht kein lesbarer Absatz'),
  'invalid-span': named('Hier steht kein lesbarer Text'),
  'invalid-mark': named('Die Auszeichnungen dieser Wörter sind nicht lesbar'),
  'invalid-text': named('In diesem Feld steht kein Text'),
  'invalid-date': named('Dieses Datum ist nicht lesbar'),
  'invalid-level': named('Diese Ebene gibt es in Listen nicht'),
  'invalid-definition': named('Eine Anmerkung dieses Absatzes ist nicht lesbar'),
  'invalid-character': () => 'Hier stehen Zeichen, die auf keiner Seite stehen können.',
  'invalid-day': named('Dieser Tag ist nicht lesbar'),
  'future-update': named('Der Stand liegt in der Zukunft und wird bis dahin nicht gezeigt'),
  'invalid-language': named('Diese Sprache gibt es nicht. Es gilt die der Website'),
  'overlapping-links': () => 'Auf diesen Wörtern liegen mehrere Links. Der erste gilt.',
  'lost-text': named('Hier steht Text, den die Seite nicht zeigen kann'),
  'unshown-text': named('Dieser Text erscheint nicht auf der Seite'),
  'too-large': named('Dieser Absatz ist zu groß'),
  'unsafe-link': named('Dieser Link führt nirgendwohin und wird weggelassen'),
  'local-link': named(
    'Dieser Link führt auf diesen Rechner oder ins eigene Netz und wird weggelassen',
  ),
  'missing-title': () => 'Der Titel fehlt.',
  'missing-lead': () => 'Der Vorspann fehlt.',
  'missing-slug': () => 'Die Kurzadresse fehlt oder ist keine.',
  'missing-date': () => 'Der Zeitpunkt der Veröffentlichung fehlt.',
  'missing-sections': () => 'Der Text fehlt.',
  'missing-heading': () => 'Dieser Abschnitt braucht einen Zwischentitel.',
  'missing-body': () => 'Dieser Abschnitt hat keinen Text.',
  'missing-alt': () => 'Dem Bild fehlt der Alternativtext: Was ist zu sehen?',
  'missing-file': () => 'Hier fehlt die Bilddatei.',
  'missing-source': () =>
    'Diesem Zitat fehlt die Quelle, oder es gibt sie in dieser Ansicht nicht.',
  'missing-words': () => 'Ein Zitat ohne Wortlaut. Auf der Seite erscheint es nicht.',
  'missing-address': () => 'Hier fehlt die Adresse dessen, was eingebettet ist.',
  'missing-box-title': () => 'Der Infokasten braucht einen Titel.',
  'empty-block': () => 'Hier ist noch nichts eingetragen.',
  'unpublished-target': () =>
    'Das Ziel dieses Links ist nicht veröffentlicht. Die Worte stehen ohne Link da.',
  'missing-author': () => 'Eine Autorin oder einen Autor gibt es in dieser Ansicht nicht.',
  'missing-agency': () => 'Eine Agentur gibt es in dieser Ansicht nicht.',
  'long-title': (name?: string) =>
    `Der Titel hat ${name} Zeichen. Über 80 wird er oft abgeschnitten.`,
  'too-long-title': (name?: string) => `Der Titel hat ${name} Zeichen, erlaubt sind 110.`,
  'early-update': () => 'Der Stand liegt vor der Veröffentlichung.',
  unreadable: () => 'Dieses Dokument ist nicht lesbar.',
}
