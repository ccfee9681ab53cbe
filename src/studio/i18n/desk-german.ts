/** The German texts of newsdesk's own parts of the Studio, except those in schemas. */
export const deskGerman = {
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
  'desk.sources': 'Quellen',
  'desk.agencies': 'Agenturen',
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
  'list.failed': 'Die Liste lässt sich gerade nicht laden',
  'list.failed.help': 'Sie erscheint von selbst, sobald die Verbindung wieder steht.',
  'list.more': 'Ältere Artikel stehen unter „Alle Artikel“.',
  'list.untitled': 'Ohne Titel',
  'list.article-count_one': '{{count}} Artikel',
  'list.article-count_other': '{{count}} Artikel',
  'list.edited': 'bearbeitet {{when}}',
  'list.published-at': 'veröffentlicht {{when}}',

  'embargo.until': 'Gesperrt bis {{day}}, {{time}} Uhr',
  'embargo.until-in-zone': 'Gesperrt bis {{day}}, {{time}} Uhr ({{zone}})',
  'embargo.help':
    'Bis dahin ist der Artikel nirgends zu sehen, auch wenn er veröffentlicht ist. Dann erscheint er von selbst.',

  'state.draft': 'Entwurf',
  'state.draft.help': 'Noch nicht veröffentlicht.',
  'state.newer': 'Entwurf neuer',
  'state.newer.help':
    'Der Entwurf ist neuer als der veröffentlichte Text. Leser sehen die Änderungen erst nach dem Veröffentlichen.',
  'state.older': 'Entwurf älter',
  'state.older.help':
    'Der veröffentlichte Text ist neuer als dieser Entwurf. Beim Veröffentlichen würde er ersetzt.',

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
    'Worte im Text markieren und in der Leiste darüber „Zitat“ wählen, oder ein Zitat als eigenen Block einfügen.',
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

  'statements.title': 'Äußerungen',
  'statements.count_one': '{{count}} Äußerung',
  'statements.count_other': '{{count}} Äußerungen',
  'statements.in-articles_one': '{{statements}} in einem Artikel',
  'statements.in-articles_other': '{{statements}} in {{count}} Artikeln',
  'statements.empty': 'Noch keine Äußerungen',
  'statements.empty.help':
    'Sobald ein Artikel diese Quelle zitiert, stehen ihre Worte hier, mit Anlass und Datum.',

  'uses.kind.quoted_one': '{{count}} Zitat',
  'uses.kind.quoted_other': '{{count}} Zitate',
  'uses.kind.via_one': 'überbringt {{count}} Zitat',
  'uses.kind.via_other': 'überbringt {{count}} Zitate',
  'uses.kind.authors_one': 'als Autorin oder Autor',
  'uses.kind.authors_other': 'als Autorin oder Autor',
  'uses.kind.agencies_one': 'als Agentur',
  'uses.kind.agencies_other': 'als Agentur',
  'uses.kind.other_one': '{{count}} weitere Stelle',
  'uses.kind.other_other': '{{count}} weitere Stellen',
  'uses.published': 'Veröffentlicht',
  'uses.draft': 'Entwurf',
  'uses.release': 'Release',

  'merging.action': 'Zusammenführen …',
  'merging.title.delete': '„{{name}}“ löschen',
  'merging.title.unpublish': '„{{name}}“ zurückziehen',
  'merging.title.merge': '„{{name}}“ zusammenführen',
  'merging.reading': 'Es wird nachgesehen, welche Artikel darauf verweisen …',
  'merging.unread':
    'Welche Artikel darauf verweisen, lässt sich gerade nicht feststellen. Bitte gleich noch einmal versuchen.',
  'merging.unused.delete':
    'Kein Artikel verweist auf „{{name}}“. Gelöscht werden der Entwurf und alles Veröffentlichte.',
  'merging.unused.unpublish':
    'Kein Artikel verweist auf „{{name}}“. Der Text bleibt als Entwurf erhalten.',
  'merging.unused.merge': 'Kein Artikel verweist auf „{{name}}“.',
  'merging.used.delete_one':
    '„{{name}}“ wird in einem Artikel gebraucht und lässt sich deshalb nicht einfach löschen. Ein anderer Eintrag kann an diese Stelle treten.',
  'merging.used.delete_other':
    '„{{name}}“ wird in {{count}} Artikeln gebraucht und lässt sich deshalb nicht einfach löschen. Ein anderer Eintrag kann überall an diese Stelle treten.',
  'merging.used.unpublish_one':
    '„{{name}}“ wird in einem Artikel gebraucht und lässt sich deshalb nicht zurückziehen. Ein anderer Eintrag kann an diese Stelle treten.',
  'merging.used.unpublish_other':
    '„{{name}}“ wird in {{count}} Artikeln gebraucht und lässt sich deshalb nicht zurückziehen. Ein anderer Eintrag kann überall an diese Stelle treten.',
  'merging.used.merge_one':
    'Aus zwei Einträgen wird einer. „{{name}}“ steht bisher in einem Artikel:',
  'merging.used.merge_other':
    'Aus zwei Einträgen wird einer. „{{name}}“ steht bisher in {{count}} Artikeln:',
  'merging.target.merge': 'Dieser Eintrag bleibt',
  'merging.target.instead': 'An seine Stelle tritt',
  'merging.target.placeholder': 'Name suchen',
  'merging.target.unpublished': 'noch nicht veröffentlicht',
  'merging.namesakes': 'Ähnlich heißen:',
  'merging.articles_one': 'einem Artikel',
  'merging.articles_other': '{{count}} Artikeln',
  'merging.quotations_one': '{{count}} Zitat',
  'merging.quotations_other': '{{count}} Zitate',
  'merging.plan.none': 'Es bleibt „{{name}}“. Kein Artikel ändert sich.',
  'merging.plan.changes': 'In {{articles}} steht dann „{{name}}“. Das betrifft {{quotations}}.',
  'merging.plan.layers':
    'Geändert werden: {{layers}}. Veröffentlichtes bleibt veröffentlicht, und kein Entwurf verliert ein Wort.',
  'merging.plan.published_one': '{{count}} veröffentlichter Artikel',
  'merging.plan.published_other': '{{count}} veröffentlichte Artikel',
  'merging.plan.drafts_one': '{{count}} Entwurf',
  'merging.plan.drafts_other': '{{count}} Entwürfe',
  'merging.plan.versions_one': '{{count}} Fassung in einem Release',
  'merging.plan.versions_other': '{{count}} Fassungen in Releases',
  'merging.plan.deleted': 'Danach wird „{{name}}“ gelöscht.',
  'merging.plan.kinds':
    'Achtung: „{{name}}“ und „{{target}}“ sind nicht von derselben Art ({{kinds}}).',
  'merging.fill': 'Leere Felder von „{{name}}“ aus „{{other}}“ füllen: {{fields}}',
  'merging.swap': 'Umgekehrt: „{{name}}“ soll bleiben',
  'merging.unpublished':
    '„{{name}}“ ist noch nicht veröffentlicht und kann „{{other}}“ deshalb nicht ersetzen. Bitte zuerst veröffentlichen oder einen anderen Eintrag wählen.',
  'merging.locked':
    'Der Release „{{release}}“ ist terminiert, seine Fassungen lassen sich nicht ändern. Bitte zuerst die Terminierung aufheben.',
  'merging.failed':
    'Das hat nicht geklappt. Beide Einträge sind noch da; bitte noch einmal versuchen.',
  'merging.cancel': 'Abbrechen',
  'merging.merge': 'Zusammenführen',
  'merging.replace': 'Ersetzen und löschen',
  'merging.confirm.delete': 'Löschen',
  'merging.confirm.unpublish': 'Zurückziehen',
  'merging.done': '„{{name}}“ ist jetzt „{{target}}“',
  'merging.done.changes': 'Geändert: {{quotations}} in {{articles}}.',

  'save.refused.description':
    'Der Text lässt sich zurzeit nicht speichern, etwa weil der Datenträger voll ist. Was Sie schreiben, bleibt in diesem Tab und wird gespeichert, sobald das wieder geht.',

  'publish.unsaved.title': 'Noch nicht veröffentlicht',
  'publish.unsaved.description':
    'Der Artikel ließ sich vorher nicht speichern. Der Text ist noch da; bitte gleich noch einmal veröffentlichen.',

  'template.article-on-topic': 'Artikel zu diesem Thema',
  'template.source-of-kind.person': 'Person',
  'template.source-of-kind.organisation': 'Organisation',
  'template.source-of-kind.agency': 'Nachrichtenagentur',
}

/** The name of a text of newsdesk's own. */
export type DeskText = keyof typeof deskGerman
