/** The texts about deleting and merging documents, and where they are used. */
export const mergingGerman = {
  'uses.kind.quoted_one': '{{count}} Zitat',
  'uses.kind.quoted_other': '{{count}} Zitate',
  'uses.kind.via_one': 'überbringt {{count}} Zitat',
  'uses.kind.via_other': 'überbringt {{count}} Zitate',
  'uses.kind.department_one': 'als Ressort',
  'uses.kind.department_other': 'als Ressort',
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
    'Das Release „{{release}}“ ist geplant, seine Fassungen lassen sich nicht ändern. Bitte zuerst die Planung aufheben.',
  'merging.failed':
    'Das hat nicht geklappt. Beide Einträge sind noch da; bitte noch einmal versuchen.',
  'merging.cancel': 'Abbrechen',
  'merging.merge': 'Zusammenführen',
  'merging.replace': 'Ersetzen und löschen',
  'merging.confirm.delete': 'Löschen',
  'merging.confirm.unpublish': 'Zurückziehen',
  'merging.done': '„{{name}}“ ist jetzt „{{target}}“',
  'merging.done.changes': 'Geändert: {{quotations}} in {{articles}}.',
}

export const mergingEnglish: Record<keyof typeof mergingGerman, string> = {
  'uses.kind.quoted_one': '{{count}} quotation',
  'uses.kind.quoted_other': '{{count}} quotations',
  'uses.kind.via_one': 'passes on {{count}} quotation',
  'uses.kind.via_other': 'passes on {{count}} quotations',
  'uses.kind.department_one': 'as department',
  'uses.kind.department_other': 'as department',
  'uses.kind.authors_one': 'as author',
  'uses.kind.authors_other': 'as author',
  'uses.kind.agencies_one': 'as agency',
  'uses.kind.agencies_other': 'as agency',
  'uses.kind.other_one': '{{count}} other place',
  'uses.kind.other_other': '{{count}} other places',
  'uses.published': 'Published',
  'uses.draft': 'Draft',
  'uses.release': 'Release',
  'merging.action': 'Merge …',
  'merging.title.delete': 'Delete “{{name}}”',
  'merging.title.unpublish': 'Unpublish “{{name}}”',
  'merging.title.merge': 'Merge “{{name}}”',
  'merging.reading': 'Looking for articles that refer to it …',
  'merging.unread':
    'The articles that refer to it cannot be found right now. Please try again in a moment.',
  'merging.unused.delete':
    'No article refers to “{{name}}”. Its draft and everything published will be deleted.',
  'merging.unused.unpublish': 'No article refers to “{{name}}”. The text stays as a draft.',
  'merging.unused.merge': 'No article refers to “{{name}}”.',
  'merging.used.delete_one':
    '“{{name}}” is used in one article and cannot simply be deleted. Another entry can take its place.',
  'merging.used.delete_other':
    '“{{name}}” is used in {{count}} articles and cannot simply be deleted. Another entry can take its place everywhere.',
  'merging.used.unpublish_one':
    '“{{name}}” is used in one article and cannot be unpublished. Another entry can take its place.',
  'merging.used.unpublish_other':
    '“{{name}}” is used in {{count}} articles and cannot be unpublished. Another entry can take its place everywhere.',
  'merging.used.merge_one': 'Two entries become one. So far “{{name}}” stands in one article:',
  'merging.used.merge_other':
    'Two entries become one. So far “{{name}}” stands in {{count}} articles:',
  'merging.target.merge': 'This entry stays',
  'merging.target.instead': 'Its place is taken by',
  'merging.target.placeholder': 'Search for a name',
  'merging.target.unpublished': 'not published yet',
  'merging.namesakes': 'Similar names:',
  'merging.articles_one': 'one article',
  'merging.articles_other': '{{count}} articles',
  'merging.quotations_one': '{{count}} quotation',
  'merging.quotations_other': '{{count}} quotations',
  'merging.plan.none': '“{{name}}” stays. No article changes.',
  'merging.plan.changes':
    'In {{articles}}, “{{name}}” takes its place. This concerns {{quotations}}.',
  'merging.plan.layers':
    'Changes: {{layers}}. Published articles stay published, and no draft loses a word.',
  'merging.plan.published_one': '{{count}} published article',
  'merging.plan.published_other': '{{count}} published articles',
  'merging.plan.drafts_one': '{{count}} draft',
  'merging.plan.drafts_other': '{{count}} drafts',
  'merging.plan.versions_one': '{{count}} version in a release',
  'merging.plan.versions_other': '{{count}} versions in releases',
  'merging.plan.deleted': 'Then “{{name}}” is deleted.',
  'merging.plan.kinds':
    'Please note: “{{name}}” and “{{target}}” are not of the same kind ({{kinds}}).',
  'merging.fill': 'Fill empty fields of “{{name}}” from “{{other}}”: {{fields}}',
  'merging.swap': 'The other way round: keep “{{name}}”',
  'merging.unpublished':
    '“{{name}}” is not published yet and cannot take the place of “{{other}}”. Please publish it first or choose another entry.',
  'merging.locked':
    'The release “{{release}}” is scheduled, so its versions cannot change. Please unschedule it first.',
  'merging.failed': 'That did not work. Both entries are still there; please try again.',
  'merging.cancel': 'Cancel',
  'merging.merge': 'Merge',
  'merging.replace': 'Replace and delete',
  'merging.confirm.delete': 'Delete',
  'merging.confirm.unpublish': 'Unpublish',
  'merging.done': '“{{name}}” is now “{{target}}”',
  'merging.done.changes': 'Changed: {{quotations}} in {{articles}}.',
}
