import {germanProblems} from './german-problems.ts'
import type {Texts} from './texts.ts'

export const german: Texts = {
  locale: 'de-DE',
  titleOfList: 'Vorschau',
  preview: 'Vorschau',
  untitled: 'Ohne Titel',
  noArticles: 'Es gibt noch keinen Artikel.',
  states: {
    draft: 'Entwurf',
    changed: 'Seit der Veröffentlichung geändert',
    published: 'Veröffentlicht',
    release: (title) => `Im Release „${title}“`,
    missing: 'In dieser Ansicht nicht vorhanden',
  },
  perspectives: {drafts: 'Entwurf', published: 'Veröffentlicht'},
  inRelease: 'Im Release',
  notInRelease: 'nicht enthalten',
  show: 'Ansicht',
  allArticles: 'Alle Artikel',
  changedAt: (moment) => `geändert ${moment}`,
  publishedAt: (moment) => `veröffentlicht ${moment}`,
  onlyPublished:
    'Zu sehen ist nur, was veröffentlicht ist. Entwürfe zeigt die Vorschau, wenn sie aus dem Studio oder mit dem Link aus dem Terminal geöffnet wird.',
  lakeAway: 'Der Content Lake antwortet nicht. Sobald er wieder da ist, wird hier aufgeholt.',
  serverAway: 'Die Verbindung zur Vorschau ist unterbrochen. Sie wird neu aufgebaut.',
  problems: (count) => (count === 1 ? '1 Hinweis' : `${count} Hinweise`),
  noProblems: 'Keine Hinweise',
  close: 'Schließen',
  notFound: 'Nicht gefunden',
  noArticleAt: (slug) => `Unter „${slug}“ gibt es hier keinen Artikel.`,
  nearest: 'Vielleicht ist dieser gemeint:',
  notInPerspective: 'In dieser Ansicht gibt es den Artikel nicht.',
  severalTitle: 'Mehrere Artikel mit dieser Adresse',
  severalAt: (slug) =>
    `„${slug}“ ist die Kurzadresse mehrerer Artikel. Veröffentlicht werden kann nur einer davon.`,
  noSession: 'Entwürfe sind geschützt',
  howToGetSession:
    'Öffne die Vorschau aus dem Studio oder mit dem Link, den „npm start“ im Terminal nennt.',
  sessionOver: 'Die Sitzung ist zu Ende, Entwürfe werden nicht mehr aktualisiert.',
  renewSession:
    'Öffne die Vorschau noch einmal aus dem Studio oder mit dem Link aus dem Terminal, dann geht es auch hier weiter.',
  renewInStudio: 'Lade das Studio neu, dann geht es weiter.',
  showPublished: 'Veröffentlichte Fassung zeigen',
  linkIsOld: 'Dieser Link gilt nicht mehr.',
  badAddressTitle: 'Das ist keine Adresse',
  badAddress:
    'Wohin dieser Link führen soll, ist nicht lesbar. Vielleicht wurde er nicht ganz kopiert.',
  otherTitle: 'Kein Artikel',
  others: {
    source: (name) => `„${name}“ ist eine Quelle und hat in der Vorschau keine eigene Seite.`,
    picture: (name) => `„${name}“ ist ein Bild und hat in der Vorschau keine eigene Seite.`,
    any: (type) => `Dieses Dokument ist kein Artikel, sondern vom Typ „${type}“.`,
  },
  shownIn: 'Zu sehen ist das hier:',
  shownNowhere: 'In keinem Artikel dieser Ansicht kommt das vor.',
  openInStudio: 'Im Studio öffnen',
  unknownPerspective: (name) => `Eine Ansicht oder ein Release namens „${name}“ gibt es nicht.`,
  lakeAwayTitle: 'Der Content Lake antwortet nicht',
  lakeAwayPage: 'Sobald er wieder da ist, erscheint hier die Seite.',
  failed: 'Das ging schief. Warum, steht im Terminal.',
  problem: germanProblems,
}
