import {siteFolders} from '../content/site-folders.ts'
import type {ProblemCode} from './check/problem-code.ts'

/** The folders of a site. */
type SiteFolders = Readonly<Record<keyof (typeof siteFolders)['de'], string>>

/** The words that rendering adds to the content, in one language. */
interface Labels extends SiteFolders {
  readonly updated: string
  readonly by: string
  readonly via: string
  readonly and: string
  readonly oclock: string
  readonly locale: string
  readonly frontPage: string
  readonly topics: string
  readonly topic: string
  readonly quoted: string
  readonly sourceOf: string
  readonly table: string
  readonly related: string
  readonly statements: string
  readonly noStatements: string
  readonly elsewhere: string
  readonly newest: string
  readonly archive: string
  readonly older: string
  readonly feeds: string
  /** The names of the lists of links over and under every page. */
  readonly navigation: string
  readonly footer: string
  readonly accounts: string
  readonly moved: string
  readonly movedTo: string
  readonly toFrontPage: string
  /** The pages at addresses without a page. */
  readonly missing: Readonly<
    Record<'notFound' | 'gone', {readonly title: string; readonly text: string}>
  >
  readonly skip: string
  readonly correction: string
  readonly corrections: string
  readonly noCorrections: string
  readonly correctionsHelp: string
  readonly subscribe: string
  /** Stands before the day of a correction. */
  readonly correctionOf: string
  readonly department: string
  readonly noArticles: string
  readonly contact: string
  readonly problems: Readonly<Record<ProblemCode, string>>
}

const german: Labels = {
  updated: 'Stand:',
  by: 'Von',
  via: 'laut',
  and: 'und',
  oclock: ' Uhr',
  locale: 'de-DE',
  frontPage: 'Startseite',
  topics: 'Themen',
  topic: 'Thema',
  quoted: 'Wer zitiert wird',
  sourceOf: 'Quelle',
  table: 'Tabelle',
  related: 'Lesen Sie auch',
  statements: 'Aussagen im Zusammenhang',
  noStatements: 'Bisher ist nichts zitiert.',
  elsewhere: 'Mehr dazu',
  newest: 'Neueste Artikel',
  archive: 'Archiv',
  older: 'Ältere Artikel',
  feeds: 'Feeds',
  navigation: 'Navigation',
  footer: 'Über diese Website',
  accounts: 'Soziale Netze',
  moved: 'Umgezogen',
  movedTo: 'Dieser Artikel steht jetzt hier:',
  toFrontPage: 'Zur Startseite',
  missing: {
    notFound: {
      title: 'Seite nicht gefunden',
      text: 'Unter dieser Adresse gibt es hier nichts. Vielleicht ist sie nicht ganz richtig geschrieben.',
    },
    gone: {
      title: 'Nicht mehr verfügbar',
      text: 'Der Artikel, der hier stand, ist nicht mehr veröffentlicht.',
    },
  },
  skip: 'Zum Inhalt',
  correction: 'Korrektur',
  corrections: 'Korrekturen',
  noCorrections: 'Bisher war nichts zu korrigieren.',
  correctionsHelp:
    'Was in einer früheren Fassung falsch war. Jede Korrektur steht auch am Artikel.',
  subscribe: 'Als Feed abonnieren',
  correctionOf: 'Korrektur vom',
  department: 'Ressort',
  noArticles: 'Noch keine Artikel.',
  contact: 'Kontakt',
  ...siteFolders.de,
  problems: {
    'unknown-type': 'Unbekannter Inhaltstyp',
    'unknown-style': 'Unbekannter Absatzstil',
    'unknown-list': 'Unbekannte Listenart',
    'unknown-mark': 'Unbekannte Auszeichnung',
    'invalid-block': 'Fehlerhafter Absatz',
    'invalid-span': 'Fehlerhaftes Textstück',
    'invalid-mark': 'Fehlerhafte Auszeichnung',
    'invalid-level': 'Fehlerhafte Listenebene',
    'invalid-text': 'Fehlerhaftes Textfeld',
    'invalid-date': 'Fehlerhafte Zeitangabe',
    'overlapping-links': 'Mehrere Links auf denselben Wörtern',
    'lost-text': 'Text, den niemand sähe',
    'unshown-text': 'Text, der nicht gezeigt wird',
    'too-large': 'Zu großer Inhalt',
    'invalid-definition': 'Fehlerhafte Anmerkung',
    'unsafe-link': 'Unzulässiger Link',
    'local-link': 'Link auf diesen Rechner oder ins eigene Netz',
    'invalid-character': 'Unzulässige Zeichen',
    'invalid-day': 'Fehlerhafter Tag',
    'future-update': 'Stand in der Zukunft',
    'invalid-language': 'Fehlerhafte Sprache',
  },
}

const english: Labels = {
  updated: 'Updated:',
  by: 'By',
  via: 'via',
  and: 'and',
  oclock: '',
  locale: 'en-GB',
  frontPage: 'Front page',
  topics: 'Topics',
  topic: 'Topic',
  quoted: 'Who is quoted',
  sourceOf: 'Source',
  table: 'Table',
  related: 'Read also',
  statements: 'Statements in context',
  noStatements: 'Nothing has been quoted yet.',
  elsewhere: 'More about them',
  newest: 'Newest articles',
  archive: 'Archive',
  older: 'Older articles',
  feeds: 'Feeds',
  navigation: 'Navigation',
  footer: 'About this website',
  accounts: 'Social networks',
  moved: 'Moved',
  movedTo: 'This article is now here:',
  toFrontPage: 'To the front page',
  missing: {
    notFound: {
      title: 'Page not found',
      text: 'There is nothing at this address. Perhaps it has a typing error.',
    },
    gone: {
      title: 'No longer available',
      text: 'The article that was here is no longer published.',
    },
  },
  skip: 'Skip to content',
  correction: 'Correction',
  corrections: 'Corrections',
  noCorrections: 'Nothing has had to be corrected so far.',
  correctionsHelp:
    'What was wrong in an earlier version. Every correction also stands at its article.',
  subscribe: 'Subscribe to the feed',
  correctionOf: 'Correction,',
  department: 'Department',
  noArticles: 'No articles yet.',
  contact: 'Contact',
  ...siteFolders.en,
  problems: {
    'unknown-type': 'Unknown content type',
    'unknown-style': 'Unknown paragraph style',
    'unknown-list': 'Unknown kind of list',
    'unknown-mark': 'Unknown mark',
    'invalid-block': 'Malformed paragraph',
    'invalid-span': 'Malformed piece of text',
    'invalid-mark': 'Malformed mark',
    'invalid-level': 'Malformed list level',
    'invalid-text': 'Malformed text field',
    'invalid-date': 'Malformed date',
    'overlapping-links': 'Several links on the same words',
    'lost-text': 'Text that nobody would see',
    'unshown-text': 'Text that is not shown',
    'too-large': 'Content too large',
    'invalid-definition': 'Malformed annotation',
    'unsafe-link': 'Link that is not allowed',
    'local-link': 'Link to this machine or its own network',
    'invalid-character': 'Characters that are not allowed',
    'invalid-day': 'Malformed day',
    'future-update': 'Update in the future',
    'invalid-language': 'Malformed language',
  },
}

/** Returns the words for a BCP 47 tag; German for a language without words here. */
export function labelsFor(lang: string): Labels {
  return inWordsOf(lang, {german, english})
}

/** Returns one of two sets of words by a BCP 47 tag, for words that one file alone needs. */
export function inWordsOf<Words>(
  lang: string,
  words: {readonly german: Words; readonly english: Words},
): Words {
  return lang !== 'de' && /^en\b/iu.test(lang) ? words.english : words.german
}
