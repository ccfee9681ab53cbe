/** Texts of Sanity's namespace `studio` whose German is wrong or no newsroom's. */
export const rewordedStudio = {
  'about-dialog.version-info.auto-updates.header': 'Automatische Aktualisierung',
  'about-dialog.version-info.copy-to-clipboard-button.copied-text': 'In die Zwischenablage kopiert',
  // Sanity's has a brace too many, which is shown.
  'asset-source.delete-dialog.usage-list.confirm-delete-file_named':
    'Die Datei <strong>{{filename}}</strong> und ihre Metadaten werden gelöscht. Wirklich löschen?',
  'asset-sources.dataset.file.title': 'Hochgeladene Dateien',
  'asset-sources.dataset.image.title': 'Hochgeladene Bilder',
  'calendar.action.go-to-today-aria-label': 'Zu heute gehen',
  'calendar.action.set-to-current-time': 'Jetzt',
  // The button is too narrow for Sanity's text, which is cut off.
  'calendar.error.must-be-in-format': 'Muss so geschrieben sein: {{exampleDate}}',
  'changes.action.revert-changes-confirm-change_one': 'Zurücknehmen',
  'changes.action.revert-changes-confirm-change_other': 'Zurücknehmen',
  'changes.action.revert-all-description': 'Wirklich alle {{count}} Änderungen zurücknehmen?',
  'changes.action.revert-changes-description': 'Die Änderungen wirklich zurücknehmen?',
  'changes.action.revert-changes-description_one': 'Die Änderung wirklich zurücknehmen?',
  'changes.error-boundary.title': 'Die Änderungen dieses Feldes ließen sich nicht anzeigen',
  'changes.image.hotspot-changed': 'Bildmittelpunkt geändert',
  'changes.inspector.to-label': 'Bis',
  'changes.portable-text.annotation_added': 'Annotation hinzugefügt',
  'changes.title': 'Verlauf',
  'common.loading': 'Wird geladen',
  'common.reconnecting.toast.title': 'Die Verbindung wird wiederhergestellt …',
  'divergence.action.takeFromUpstream.label': 'Von dort übernehmen',
  'document-group.base-variant': 'Für alle (Standard)',
  'document-status.created': 'Erstellt {{date}}',
  'help-resources.action.join-our-community': 'Zur Sanity-Community',
  'help-resources.studio-version': 'Sanity Studio {{studioVersion}}',
  'incoming-references.title': 'Verweise hierher',
  'inputs.file.actions-menu.file-options.aria-label': 'Menü der Datei öffnen',
  'inputs.files.common.drop-message.drop-to-upload': 'Zum Hochladen hier ablegen',
  'inputs.files.common.drop-message.drop-to-upload-multi_one':
    'Hier ablegen, um {{count}} Datei hochzuladen',
  'inputs.files.common.drop-message.drop-to-upload-multi_other':
    'Hier ablegen, um {{count}} Dateien hochzuladen',
  'inputs.files.common.placeholder.cannot-upload-some-files_one':
    'Die Datei kann nicht hochgeladen werden',
  'inputs.files.common.placeholder.cannot-upload-some-files_other':
    '{{count}} Dateien können nicht hochgeladen werden',
  'inputs.files.common.placeholder.drag-or-paste-to-upload_file':
    'Datei hierher ziehen oder einfügen',
  'inputs.files.common.placeholder.drag-or-paste-to-upload_image':
    'Bild hierher ziehen oder einfügen',
  'inputs.files.common.placeholder.drop-to-upload_file': 'Datei hier ablegen',
  'inputs.files.common.placeholder.drop-to-upload_image': 'Bild hier ablegen',
  'inputs.files.common.placeholder.read-only': 'Schreibgeschützt',
  'inputs.image.actions-menu.edit-details.aria-label': 'Angaben zum Bild bearbeiten',
  'inputs.image.actions-menu.options.aria-label': 'Menü des Bildes öffnen',
  'inputs.image.hotspot-dialog.title': 'Ausschnitt und Bildmittelpunkt',
  'inputs.imagetool.description':
    'Das Rechteck schneidet das Bild zu. Der Kreis liegt auf dem, was immer zu sehen sein soll.',
  'inputs.imagetool.title': 'Ausschnitt und Bildmittelpunkt',
  'inputs.imagetool.vector-warning.developer-info':
    'Vektorbilder lassen sich nicht zuschneiden. Als Rasterbild geht es: <code>fm=jpg</code> an der <ImageUrlDocumentationLink>Adresse des Bildes</ImageUrlDocumentationLink>, oder <code>.format("png")</code> mit <ImageUrlPackageDocumentationLink>@sanity/image-url</ImageUrlPackageDocumentationLink>.',
  'inputs.imagetool.vector-warning.title':
    'Ausschnitt und Bildmittelpunkt gelten für dieses Bild vielleicht nicht überall.',
  'inputs.invalid-value.convert-button.text': 'In {{targetType}} umwandeln',
  'inputs.portable-text.action.collapse-editor': 'Texteditor verkleinern',
  'inputs.portable-text.action.edit-annotation-aria-label': 'Annotation bearbeiten',
  'inputs.portable-text.action.expand-editor': 'Texteditor vergrößern',
  'inputs.portable-text.action.remove-annotation-aria-label': 'Annotation entfernen',
  'inputs.portable-text.annotation-aria-label': 'Annotation',
  // "Löschen" would be the document, not the choice.
  'inputs.reference.action.clear': 'Auswahl aufheben',
  'inputs.reference.action.create-new-document': 'Neu anlegen',
  'inputs.reference.action.create-new-document-select': 'Neu anlegen …',
  'inputs.reference.error.missing-read-permissions-description':
    'Für das Dokument, auf das verwiesen wird, fehlt die Berechtigung',
  'inputs.reference.error.nonexistent-document.clear-button-label': 'Verweis entfernen',
  'inputs.reference.referenced-document-insufficient-permissions':
    'Für das Dokument, auf das verwiesen wird, fehlt die Berechtigung',
  'inputs.reference.resolving-initial-value': 'Wird angelegt …',
  'inputs.reference.search-placeholder': 'Namen oder Titel tippen',
  'inputs.select.action.clear': 'Auswahl aufheben',
  'inputs.slug.action.generate': 'Erzeugen',
  'inputs.slug.action.generating': 'Wird erzeugt …',
  'inputs.tags.placeholder': 'Stichwort tippen, mit der Eingabetaste bestätigen',
  'inputs.tags.placeholder_touch': 'Stichwort tippen',
  'inputs.untyped-value.convert-button.text': 'In {{targetType}} umwandeln',
  'insufficient-permissions-message.not-authorized-explanation_unpublish-document':
    'Sie haben keine Berechtigung, dieses Dokument zurückzuziehen.',
  'network-check.slow-protocol-warning.title': 'Die Verbindung ist langsam',
  'presence.no-one-else-description': 'Wer sonst noch hier arbeitet, erscheint an dieser Stelle.',
  'presence.tooltip-content': 'Wer gerade hier arbeitet',
  'release.action.add-to-new-release': 'Zu einem neuen Release hinzufügen',
  'release.action.already-exists-in-release': 'Das Dokument ist schon in diesem Release',
  'release.action.copy-to': 'Version kopieren nach',
  'release.action.delete-schedule': 'Planung aufheben',
  'release.action.edit-schedule': 'Zeitpunkt ändern',
  'release.action.new-release.limit-reached_other':
    'Mehr als {{count}} Releases sind hier nicht möglich',
  'release.action.revert-unpublish-version.failure.title':
    'Das Dokument wird weiterhin mit dem Release zurückgezogen',
  'release.action.revert-unpublish-version.success.title':
    'Das Dokument wird nicht mehr mit dem Release zurückgezogen',
  'release.action.unpublish-version.failure': 'Das Zurückziehen ließ sich nicht vormerken',
  'release.action.unpublish-version.success':
    '<strong>{{title}}</strong> wird mit dem Release zurückgezogen',
  'release.chip.tooltip.archived': 'Dieses Release ist archiviert und lässt sich nicht bearbeiten.',
  'release.chip.tooltip.created-date': 'Erstellt {{date}}',
  'release.chip.tooltip.other-versions_one': 'Eine weitere Version außerhalb von Releases',
  'release.chip.tooltip.other-versions_other': '{{count}} weitere Versionen außerhalb von Releases',
  'release.dialog.create.confirm': 'Release anlegen',
  'release.dialog.delete-schedule-draft.body-already-current':
    'Der Artikel erscheint dann nicht von selbst. Der Entwurf bleibt, wie er ist.',
  'release.dialog.delete-schedule-draft.body-will-save-to-draft':
    'Der Artikel erscheint dann nicht von selbst. Der geplante Text wird zum Entwurf.',
  'release.dialog.delete-schedule-draft.body-with-choice':
    'Der Artikel erscheint dann nicht von selbst.',
  'release.dialog.delete-schedule-draft.confirm': 'Planung aufheben',
  'release.dialog.delete-schedule-draft.copy-checkbox':
    'Den geplanten Text in den Entwurf übernehmen (empfohlen)',
  'release.dialog.delete-schedule-draft.different-changes-explanation':
    'Geplanter Text und Entwurf sind verschieden.',
  'release.dialog.delete-schedule-draft.header': 'Planung aufheben?',
  'release.dialog.edit-schedule.confirm': 'Übernehmen',
  'release.dialog.edit-schedule.header': 'Zeitpunkt ändern',
  'release.dialog.publish-scheduled-draft.confirm': 'Ja, jetzt veröffentlichen',
  'release.menu.label': 'Menü der Releases',
  'release.menu.view-releases': 'Releases anzeigen',
  'release.schedule-dialog.publish-date-in-past-warning': 'Dieser Zeitpunkt ist schon vorbei.',
  'release.toast.archived-release.description': 'Das Release ist nicht mehr ausgewählt',
  'release.toast.delete-schedule-draft.error':
    'Die Planung von <strong>{{title}}</strong> ließ sich nicht aufheben: {{error}}',
  'release.toast.delete-schedule-draft.success':
    'Die Planung von <strong>{{title}}</strong> ist aufgehoben.',
  'release.toast.pause-scheduled-draft.error':
    'Die Planung von <strong>{{title}}</strong> ließ sich nicht anhalten: {{error}}',
  'release.toast.publish-scheduled-draft.error':
    '<strong>{{title}}</strong> ließ sich nicht veröffentlichen: {{error}}',
  'release.toast.publish-scheduled-draft.success':
    '<strong>{{title}}</strong> ist jetzt veröffentlicht, früher als geplant.',
  'release.toast.published-release.description': 'Das Release ist nicht mehr ausgewählt',
  'release.toast.published-release.title': 'Das Release „{{title}}“ ist veröffentlicht',
  'release.toast.reschedule-scheduled-draft.error':
    'Für <strong>{{title}}</strong> ließ sich kein anderer Zeitpunkt wählen: {{error}}',
  'release.toast.reschedule-scheduled-draft.success':
    'Für <strong>{{title}}</strong> gilt der neue Zeitpunkt.',
  'release.toast.schedule-publish.success': 'Die Veröffentlichung ist geplant',
  'release.type.undecided': 'Noch ohne Termin',
  'schedule-publish-dialog.header': 'Veröffentlichung planen',
  'search.action.clear-filters': 'Filter zurücksetzen',
  'search.action.clear-type-filters-aria-label': 'Auswahl zurücksetzen',
  'search.action.clear-type-filters-label': 'Zurücksetzen',
  'search.filter-asset-clear': 'Auswahl aufheben',
  'search.filter-boolean-false': 'Nein',
  'search.filter-boolean-true': 'Ja',
  'search.filter-reference-clear': 'Auswahl aufheben',
  'search.operator.array-count-gte.name': 'Anzahl größer oder gleich',
  'search.operator.array-count-lt.name': 'Anzahl kleiner als',
  'search.operator.array-count-lte.name': 'Anzahl kleiner oder gleich',
  'search.operator.number-gte.name': 'größer oder gleich',
  'search.operator.number-lt.name': 'kleiner als',
  'search.operator.number-lte.name': 'kleiner oder gleich',
  'time-zone.dialog-info.content-releases': 'In dieser Zeitzone stehen die Zeiten der Releases.',
  'time-zone.dialog-info.input': 'In dieser Zeitzone steht der Zeitpunkt dieses Feldes.',
  'time-zone.dialog-info.scheduled-publishing':
    'In dieser Zeitzone stehen die Zeiten der geplanten Veröffentlichungen.',
  'time-zone.time-zone-tooltip-content-releases':
    'Zeiten der Releases in {{alternativeName}}, GMT{{offset}}',
  'time-zone.time-zone-tooltip-input': '<em>{{title}}</em> in {{alternativeName}}, GMT{{offset}}',
  'time-zone.time-zone-tooltip-scheduled-publishing':
    'Geplante Veröffentlichungen in {{alternativeName}}, GMT{{offset}}',
  'timeline.error.load-document-changes-version-description':
    'Der Verlauf ist in den Einstellungen des Studios ausgeschaltet.',
  'timeline.error.load-document-changes-version-title':
    'Der Verlauf der Versionen lässt sich nicht laden.',
  'timeline.error.no-document-history-description':
    'Sobald sich das Dokument ändert, stehen seine Versionen hier. Ist es veröffentlicht, steht der Verlauf oben unter „Veröffentlicht“.',
  'timeline.error.no-document-history-title': 'Noch kein Verlauf',
  'timeline.latest': 'Neueste Version',
} as const
