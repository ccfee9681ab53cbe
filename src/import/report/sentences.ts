import type {ReportCode, ReportEntry, ReportValues} from './report-entry.ts'

/** A sentence for every fact, in one language. */
type Sentences = {readonly [Code in ReportCode]: (values: ReportValues[Code]) => string}

const ENGLISH: Sentences = {
  'unknown-format': () => 'No format is known for this file',
  'large-file': ({megabytes}) => `The file has more than ${megabytes} MB`,
  'large-text': ({megabytes}) => `A text has more than ${megabytes} MB`,
  'large-archive': ({megabytes}) => `The archive unpacks to more than ${megabytes} MB`,
  deep: ({levels}) => `Its elements lie more than ${levels} deep`,
  'no-text': () => 'The file has no text',
  'no-feed': () => 'The feed is neither RSS nor Atom',
  'no-identifier': ({field}) => `The text has no ${field}, by which corrections would know it`,
  'unknown-encoding': ({name}) => `The character encoding "${name}" is unknown`,
  'front-matter': ({reason}) => `The front matter is broken: ${reason}`,
  damaged: ({reason}) => `The file is damaged or incomplete: ${reason}`,
  refused: ({reason}) => `The lake did not take the text: ${reason}`,
  page: () => 'A page, not a post: stays a draft',
  shortcode: ({name}) => `Left out: the WordPress shortcode [${name}]`,
  signature: ({words}) => `Left out: the signature ${words}`,
  'editorial-note': ({words}) => `Note of the agency to editors: ${words}`,
  'more-pictures': ({number}) =>
    `Left out: ${number} more ${number === 1 ? 'picture' : 'pictures'}`,
  picture: ({name, reason}) => `Left out: the picture ${name} (${reason})`,
  recording: ({name, reason}) => `Left out: the recording ${name} (${reason})`,
  language: ({tag}) => `There is no language ${tag} here. The article is set to German.`,
  date: ({words}) => `Left out: the date "${words}", which cannot be read`,
  lacks: ({field}) =>
    `Stays a draft: it has no ${{title: 'title', lead: 'lead', sections: 'text'}[field]}`,
}

const GERMAN: Sentences = {
  'unknown-format': () => 'Dieses Format ist nicht bekannt.',
  'large-file': ({megabytes}) =>
    `Die Datei ist größer als ${megabytes} MB. Bitte teilen und in Stücken importieren.`,
  'large-text': ({megabytes}) => `Ein Text der Datei ist größer als ${megabytes} MB.`,
  'large-archive': ({megabytes}) => `Die Datei wird entpackt größer als ${megabytes} MB.`,
  deep: ({levels}) => `Die Datei ist mehr als ${levels} Ebenen tief verschachtelt.`,
  'no-text': () => 'In der Datei steht kein Text.',
  'no-feed': () => 'Die Datei ist weder RSS noch Atom.',
  'no-identifier': () => 'Dem Text fehlt die Kennung, an der Korrekturen ihn erkennen.',
  'unknown-encoding': ({name}) => `Die Zeichenkodierung ${name} ist nicht bekannt.`,
  'front-matter': () => 'Der Kopf der Markdown-Datei ist fehlerhaft.',
  damaged: () => 'Die Datei ist beschädigt oder unvollständig.',
  refused: () => 'Die Datenbank hat den Text nicht angenommen. Bitte noch einmal importieren.',
  page: () => 'Eine Seite, kein Beitrag: bleibt ein Entwurf',
  shortcode: ({name}) => `Nicht übernommen: der Baustein [${name}] von WordPress`,
  signature: ({words}) => `Nicht übernommen: das Kürzel ${words}`,
  'editorial-note': ({words}) => `Hinweis der Agentur an die Redaktion: ${words}`,
  'more-pictures': ({number}) =>
    `Nicht übernommen: ${number} ${number === 1 ? 'weiteres Bild' : 'weitere Bilder'}`,
  picture: ({name}) => `Nicht übernommen: das Bild ${name}`,
  recording: ({name}) => `Nicht übernommen: die Aufnahme ${name}`,
  language: ({tag}) => `Die Sprache ${tag} gibt es hier nicht. Der Artikel steht auf Deutsch.`,
  date: ({words}) => `Nicht übernommen: das Datum „${words}“, es ist nicht lesbar`,
  lacks: ({field}) =>
    `Bleibt ein Entwurf, es fehlt ${{title: 'der Titel', lead: 'der Vorspann', sections: 'der Text'}[field]}.`,
}

const SENTENCES = {en: ENGLISH, de: GERMAN}

/** Returns the sentence about a fact. */
export function sentenceOf(entry: ReportEntry, language: keyof typeof SENTENCES): string {
  const sentence = SENTENCES[language][entry.code] as (values: ReportEntry) => string
  return sentence(entry)
}
