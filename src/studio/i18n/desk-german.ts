import {mergingGerman} from './merging-texts.ts'
import {pasteGerman} from './paste-texts.ts'
import {importGerman} from './import-texts.ts'
import {suggestionsGerman} from './suggestion-texts.ts'
import {statementsGerman} from './statement-texts.ts'

/** The German texts of newsdesk's own parts of the Studio, except those in schemas. */
export const deskGerman = {
  ...pasteGerman,
  ...mergingGerman,
  ...importGerman,
  ...suggestionsGerman,
  ...statementsGerman,

  'tool.structure': 'Redaktion',
  'tool.presentation': 'Vorschau',
  'tool.vision': 'Abfragen',

  'preview.open': 'Vorschau in neuem Fenster',

  'desk.title': 'Redaktion',
  'desk.in-work': 'In Arbeit',
  'desk.published': 'Veröffentlicht',
  'desk.changed': 'Zuletzt geändert',
  'desk.articles': 'Alle Artikel',
  'desk.topics': 'Nach Thema',
  'desk.by-department': 'Nach Ressort',
  'desk.departments': 'Ressorts',
  'desk.new-department': 'Neues Ressort',
  'desk.edit-department': 'Ressort bearbeiten',
  'desk.statements': 'Zitate',
  'desk.corrections': 'Korrekturen',
  'desk.sources': 'Quellen',
  'desk.agencies': 'Agenturen',
  'desk.pages': 'Seiten',
  'desk.site': 'Einstellungen',
  'desk.new-article': 'Neuer Artikel',

  'list.in-work.empty': 'Nichts in Arbeit',
  'list.in-work.empty.help':
    'Neue Artikel und Änderungen an veröffentlichten stehen hier, bis sie veröffentlicht sind.',
  'list.published.empty': 'Noch nichts veröffentlicht',
  'list.published.empty.help': 'Was veröffentlicht ist, steht hier, das Neueste zuerst.',
  'list.changed.empty': 'Noch keine Artikel',
  'list.changed.empty.help': 'Mit dem Pluszeichen oben entsteht der erste.',
  'list.topics.empty': 'Noch keine Themen',
  'list.topics.empty.help':
    'Sobald ein Artikel im Feld „Themen“ ein Schlagwort hat, steht es hier mit allen seinen Artikeln.',
  'list.departments.empty': 'Noch keine Ressorts',
  'list.departments.empty.help':
    'Mit dem Pluszeichen oben entsteht das erste, etwa „Politik“. Jedes Ressort hat eine Seite und einen Feed.',
  'list.departments.none': 'Ohne Ressort',
  'list.corrections.empty': 'Keine Korrekturen',
  'list.corrections.empty.help':
    'Wer einen veröffentlichten Artikel ändert, kann beim Veröffentlichen eine Korrektur angeben. Sie steht dann hier.',
  'list.corrections.unpublished': 'noch nicht veröffentlicht',
  'list.failed': 'Die Liste lässt sich gerade nicht laden',
  'list.failed.help': 'Sie erscheint von selbst, sobald die Verbindung wieder steht.',
  'list.more': 'Ältere Artikel stehen unter „Alle Artikel“.',
  'list.untitled': 'Ohne Titel',
  'list.article-count_one': '{{count}} Artikel',
  'list.article-count_other': '{{count}} Artikel',
  'list.edited': 'bearbeitet {{when}}',
  'list.published-at': 'veröffentlicht {{when}}',

  'table.cell': 'Zeile {{row}}, Spalte {{column}}',
  'table.keys':
    'Tab führt zur nächsten Zelle, Enter nach unten, Umschalt+Enter beginnt eine neue Zeile in der Zelle. Zellen aus Excel oder Word lassen sich einfügen.',
  'table.row-above': 'Zeile darüber',
  'table.row-below': 'Zeile darunter',
  'table.remove-row': 'Zeile löschen',
  'table.column-before': 'Spalte davor',
  'table.column-after': 'Spalte danach',
  'table.remove-column': 'Spalte löschen',
  'table.empty': 'Leere Tabelle',
  'table.more-rows_one': 'und {{count}} weitere Zeile',
  'table.more-rows_other': 'und {{count}} weitere Zeilen',
  'table.source': 'Quelle: {{source}}',

  'embargo.until': 'Gesperrt bis {{day}}, {{time}} Uhr',
  'embargo.until-in-zone': 'Gesperrt bis {{day}}, {{time}} Uhr ({{zone}})',
  'embargo.help':
    'Bis dahin ist der Artikel nirgends zu sehen, auch wenn er veröffentlicht ist. Dann erscheint er von selbst.',
  'embargo.published': '„{{title}}“ ist fertig und wird zurückgehalten',
  'embargo.published.help': '{{until}}. Dann erscheint der Artikel von selbst.',

  'change.title': 'Was ist das für eine Änderung?',
  'change.slip': 'Kleinigkeit',
  'change.slip.help':
    'Ein Tippfehler, ein Komma, ein Bildausschnitt. Am Artikel steht nichts dazu.',
  'change.update': 'Aktualisierung',
  'change.update.help': 'Es gibt Neues. Am Artikel steht „Stand“ mit Datum und Uhrzeit von jetzt.',
  'change.update.later':
    'Es gibt Neues. Am Artikel steht „Stand“ mit Datum und Uhrzeit der Veröffentlichung.',
  'change.correction': 'Korrektur',
  'change.correction.help':
    'Etwas war falsch. Ein Satz dazu steht mit Datum am Artikel, in den Feeds und bei den Korrekturen.',
  'change.correction.example': 'In einer früheren Fassung hieß es, … Richtig ist …',
  'change.cancel': 'Abbrechen',

  'address.label': 'Auf der Website',
  'address.open': 'In einem neuen Fenster öffnen',
  'address.copy': 'Adresse kopieren',
  'address.copied': 'Kopiert',
  'address.not-copied': 'Die Adresse ließ sich nicht kopieren',
  'address.appeared': 'Jetzt auf der Website',

  'state.draft': 'Entwurf',
  'state.draft.help': 'Noch nicht veröffentlicht.',
  'state.newer': 'Entwurf neuer',
  'state.newer.help':
    'Der Entwurf ist neuer als der veröffentlichte Text. Leser sehen die Änderungen erst nach dem Veröffentlichen.',
  'state.older': 'Entwurf älter',
  'state.older.help':
    'Der veröffentlichte Text ist neuer als dieser Entwurf. Beim Veröffentlichen würde er ersetzt.',
  'state.planned': 'Geplant: {{when}}',
  'state.planned.help': 'Wird zu dieser Zeit von selbst veröffentlicht.',

  'count.characters_one': '{{count}} Zeichen',
  'count.characters_other': '{{count}} Zeichen',
  'count.recommended': '{{length}}, empfohlen bis {{limit}}',
  'count.long': '{{length}}: {{over}} über den empfohlenen {{limit}}',
  'count.too-long': '{{length}}: {{over}} über der Grenze von {{limit}}',
  'count.long.notice': 'Länger als empfohlen',
  'count.too-long.notice': 'Zu lang zum Veröffentlichen',

  'quotations.title': 'Zitate',
  'quotations.close': 'Zitate schließen',
  'quotations.count_one': '{{count}} Zitat',
  'quotations.count_other': '{{count}} Zitate',
  'quotations.complete': 'alle vollständig',
  'quotations.incomplete_one': '{{count}} unvollständig',
  'quotations.incomplete_other': '{{count}} unvollständig',
  'quotations.only-incomplete': 'Nur unvollständige zeigen',
  'quotations.all-complete': 'Allen Zitaten fehlt nichts.',
  'quotations.empty': 'Noch keine Zitate',
  'quotations.empty.help':
    'Worte im Text markieren und in der Leiste darüber „Zitat im Text“ wählen, oder ein Zitat als eigenen Block einfügen.',
  'quotations.show': 'Zitate zeigen',
  'quotations.use.inline': 'Zitat im Text',
  'quotations.use.block': 'Zitat als Block',
  'quotations.via': 'überbracht durch {{name}}',
  'quotations.unknown-source': 'Quelle gibt es nicht mehr',
  'quotations.words': '„{{words}}“',
  'quotations.missing.words': 'Wortlaut fehlt',
  'quotations.missing.source': 'Quelle fehlt',
  'quotations.missing.role': 'Funktion fehlt',
  'quotations.missing.occasion': 'Anlass fehlt',
  'quotations.missing.saidOn': 'Datum fehlt',
  'quotations.quoted-here': 'In diesem Artikel schon zitiert:',
  'quotations.known-here': 'Aus diesem Artikel übernehmen:',

  'place.section': 'Abschnitt {{number}}',
  'place.section.heading': 'Abschnitt {{number}} „{{heading}}“',
  'place.paragraph': 'Absatz „{{words}}“',
  'place.paragraph.empty': 'Leerer Absatz',
  'place.quotation': 'Zitat „{{words}}“',
  'place.quotation.empty': 'Zitat ohne Wortlaut',
  'place.link': 'Link „{{words}}“',
  'place.link.empty': 'Link ohne Worte',
  'place.picture': 'Bild „{{words}}“',
  'place.picture.empty': 'Bild ohne Bildunterschrift',
  'place.other': '{{title}} „{{words}}“',
  'place.member': '{{title}}, Eintrag {{number}}',
  'place.unknown': 'Dokument',

  'problem.missing': '{{field}} fehlt',
  'problem.missing.article.sections': 'Der Artikel hat noch keinen Abschnitt',
  'problem.missing.article.publishedAt': 'Der Zeitpunkt der Veröffentlichung fehlt',
  'problem.unpublished': '{{name}} ist noch nicht veröffentlicht',
  'problem.unpublished.source': 'die Quelle {{name}} ist noch nicht veröffentlicht',
  'problem.gone': 'das gibt es nicht mehr',
  'problem.duplicate': 'steht zweimal in der Liste',
  'problem.taken': 'gehört schon zu einem anderen Dokument',
  'problem.choice': 'bitte eine der Möglichkeiten wählen',
  'problem.unfit': 'enthält etwas, das hier nicht stehen kann',
  'problem.more_one': 'und ein weiteres',
  'problem.more_other': 'und {{count}} weitere',

  'source.create': '„{{name}}“ neu anlegen',
  'source.create.failed': '„{{name}}“ ließ sich nicht anlegen',
  'source.new': 'Neu angelegt als:',

  'list.statements.empty': 'Noch keine Zitate',

  'save.refused.description':
    'Der Text lässt sich zurzeit nicht speichern, etwa weil der Datenträger voll ist. Was Sie schreiben, bleibt in diesem Tab und wird gespeichert, sobald das wieder geht.',

  'publish.unsaved.title': 'Noch nicht veröffentlicht',
  'publish.unsaved.description':
    'Die letzten Änderungen ließen sich vorher nicht speichern. Sie sind noch da; bitte gleich noch einmal veröffentlichen.',

  'dialog.cancel': 'Abbrechen',
  'dialog.close': 'Schließen',
  'unpublish.title': '„{{title}}“ zurückziehen?',
  'unpublish.makes-draft':
    'Leser finden das dann nicht mehr. Hier bleibt alles als Entwurf stehen, vollständig und zum Bearbeiten.',
  'unpublish.keeps-draft':
    'Leser finden das dann nicht mehr. Der neuere Entwurf bleibt hier, wie er ist. Was veröffentlicht war, steht im Verlauf.',
  'unpublish.keeps-plan': 'Die Veröffentlichung, die für {{when}} Uhr geplant ist, bleibt geplant.',
  'unpublish.confirm': 'Zurückziehen',
  'unpublish.refused_one':
    'Das geht noch nicht, denn ein anderes Dokument verweist darauf. Bitte dort zuerst den Verweis entfernen:',
  'unpublish.refused_other':
    'Das geht noch nicht, denn {{count}} andere Dokumente verweisen darauf. Bitte dort zuerst die Verweise entfernen:',
  'unpublish.done': '„{{title}}“ ist zurückgezogen und steht jetzt als Entwurf hier.',
  'unpublish.failed': '„{{title}}“ ließ sich nicht zurückziehen',
  'unpublish.undo': 'Wieder veröffentlichen, wie es war',
  'unpublish.undone': '„{{title}}“ ist wieder veröffentlicht.',
  'unpublish.undo.failed': '„{{title}}“ ließ sich nicht wieder veröffentlichen',
  'plan.gone': 'Diese Planung gibt es nicht mehr.',
  'publish.edit': 'Bearbeiten',
  'publish.refused.title': 'Das fehlt noch zum Veröffentlichen',
  'publish.together.title.source_one': 'Neue Quelle mit veröffentlichen?',
  'publish.together.title.source_other': 'Neue Quellen mit veröffentlichen?',
  'publish.together.title.department_one': 'Neues Ressort mit veröffentlichen?',
  'publish.together.title.department_other': 'Neue Ressorts mit veröffentlichen?',
  'publish.together.title.document_one': 'Neues Dokument mit veröffentlichen?',
  'publish.together.title.document_other': 'Neue Dokumente mit veröffentlichen?',
  'publish.together.help.source_one':
    'Der Artikel nennt eine Quelle, die noch nicht veröffentlicht ist. Beide erscheinen zugleich:',
  'publish.together.help.source_other':
    'Der Artikel nennt {{count}} Quellen, die noch nicht veröffentlicht sind. Alle erscheinen zugleich mit ihm:',
  'publish.together.help.department_one':
    'Der Artikel steht in einem Ressort, das noch nicht veröffentlicht ist. Beide erscheinen zugleich:',
  'publish.together.help.department_other':
    'Der Artikel nennt {{count}} Ressorts, die noch nicht veröffentlicht sind. Alle erscheinen zugleich mit ihm:',
  'publish.together.help.document_one':
    'Der Artikel verweist auf ein Dokument, das noch nicht veröffentlicht ist. Beide erscheinen zugleich:',
  'publish.together.help.document_other':
    'Der Artikel verweist auf {{count}} Dokumente, die noch nicht veröffentlicht sind. Alle erscheinen zugleich mit ihm:',
  'publish.together.agree': 'Zusammen veröffentlichen',
  'publish.together.cancel': 'Abbrechen',
  'publish.together.open': 'Zum Ergänzen öffnen',
  'publish.together.done': 'Veröffentlicht, zusammen mit {{names}}',
  'publish.first.title.source_one': 'Neue Quelle schon jetzt veröffentlichen?',
  'publish.first.title.source_other': 'Neue Quellen schon jetzt veröffentlichen?',
  'publish.first.help.source_one':
    'Der Artikel nennt eine Quelle, die noch nicht veröffentlicht ist. Sie wird veröffentlicht, sobald der Zeitpunkt gewählt ist. Leser sehen sie erst mit dem Artikel.',
  'publish.first.help.source_other':
    'Der Artikel nennt {{count}} Quellen, die noch nicht veröffentlicht sind. Sie werden veröffentlicht, sobald der Zeitpunkt gewählt ist. Leser sehen sie erst mit dem Artikel.',
  'publish.first.title.department_one': 'Neues Ressort schon jetzt veröffentlichen?',
  'publish.first.title.department_other': 'Neue Ressorts schon jetzt veröffentlichen?',
  'publish.first.help.department_one':
    'Der Artikel steht in einem Ressort, das noch nicht veröffentlicht ist. Es wird veröffentlicht, sobald der Zeitpunkt gewählt ist.',
  'publish.first.help.department_other':
    'Der Artikel nennt {{count}} Ressorts, die noch nicht veröffentlicht sind. Sie werden veröffentlicht, sobald der Zeitpunkt gewählt ist.',
  'publish.first.title.document_one': 'Neues Dokument schon jetzt veröffentlichen?',
  'publish.first.title.document_other': 'Neue Dokumente schon jetzt veröffentlichen?',
  'publish.first.help.document_one':
    'Der Artikel verweist auf ein Dokument, das noch nicht veröffentlicht ist. Es wird veröffentlicht, sobald der Zeitpunkt gewählt ist.',
  'publish.first.help.document_other':
    'Der Artikel verweist auf {{count}} Dokumente, die noch nicht veröffentlicht sind. Sie werden veröffentlicht, sobald der Zeitpunkt gewählt ist.',
  'publish.first.agree': 'Weiter zum Zeitpunkt',
  'publish.first.done': 'Veröffentlicht: {{names}}',
  'publish.together.failed': 'Nichts wurde veröffentlicht',

  'release.change.unexplained':
    'Der Artikel ist schon veröffentlicht. Was ist diese Änderung für Leser?',
  'release.change.unexplained.answer': 'Jetzt sagen',
  'release.change.slip': 'Als Kleinigkeit eingestuft: Leser erfahren von der Änderung nichts.',
  'release.change.slip.answer': 'Anders einstufen',
  'release.change.keep': 'Übernehmen',
  'release.companions.source_one': 'Noch nicht im Release: die neue Quelle {{names}}.',
  'release.companions.source_other': 'Noch nicht im Release: die neuen Quellen {{names}}.',
  'release.companions.department_one': 'Noch nicht im Release: das neue Ressort {{names}}.',
  'release.companions.department_other': 'Noch nicht im Release: die neuen Ressorts {{names}}.',
  'release.companions.document_one': 'Noch nicht im Release: {{names}}.',
  'release.companions.document_other': 'Noch nicht im Release: {{names}}.',
  'color.pick': 'Farbe wählen',
  'release.add': 'Ins Release aufnehmen',
  'release.add.failed': 'Das ließ sich nicht aufnehmen',

  'template.article-in-department': 'Artikel in diesem Ressort',
  'template.article-on-topic': 'Artikel zu diesem Thema',
  'template.source-of-kind.person': 'Person',
  'template.source-of-kind.organisation': 'Organisation',
  'template.source-of-kind.agency': 'Nachrichtenagentur',
}

/** The name of a text of newsdesk's own. */
export type DeskText = keyof typeof deskGerman
