const notReady = 'Das geht in einem Augenblick'

/** Texts of Sanity's namespace `structure` whose German is wrong or no newsroom's. */
export const rewordedStructure = {
  'action.copy-document-url.label': 'Link hierher kopieren',
  'action.delete.disabled.not-ready': notReady,
  'action.delete.disabled.scheduled-release':
    'Dieses Dokument gehört zu einem geplanten Release und lässt sich nicht löschen',
  'action.discard-changes.confirm-dialog.confirm-discard-changes':
    'Alles verwerfen, was seit der letzten Veröffentlichung geändert wurde?',
  'action.discard-changes.confirm-dialog.confirm-discard-changes-draft':
    'Alles verwerfen und diesen Entwurf löschen?',
  'action.discard-changes.disabled.not-ready': notReady,
  'action.duplicate.disabled.not-ready': notReady,
  // The time is filled in with its own "vor".
  'action.publish.already-published.tooltip': 'Veröffentlicht {{timeSincePublished}}',
  'action.publish.disabled.not-publishable': 'Diese Version wird mit ihrem Release veröffentlicht',
  'action.publish.disabled.not-ready': notReady,
  'action.publish.validation-in-progress.label': 'Wird geprüft …',
  'action.publish.validation-issues-toast.description':
    'Bitte zuerst beheben, was im Formular angemahnt ist.',
  'action.publish.validation-issues-toast.title': 'Das fehlt noch zum Veröffentlichen',
  'action.publish.validation-issues.tooltip':
    'Vor der Veröffentlichung ist zu beheben, was im Formular angemahnt ist',
  'action.publish.waiting': 'Vor der Veröffentlichung wird noch gespeichert und geprüft',
  'action.restore.confirm.message': 'Diese Version wirklich wiederherstellen?',
  'action.restore.disabled.cannot-restore-initial':
    'Die allererste Version lässt sich nicht wiederherstellen',
  'action.restore.tooltip': 'Diese Version wiederherstellen',
  'action.unpublish.disabled.already-unpublished': 'Dieses Dokument wird schon zurückgezogen',
  'action.unpublish.disabled.not-ready': notReady,
  'action.unpublish.label': 'Zurückziehen',
  'banners.archived-release.description':
    'Diese Version wurde mit <VersionBadge>{{title}}</VersionBadge> archiviert und lässt sich nicht bearbeiten',
  'banners.choose-new-document-destination.choose-destination': 'Wohin soll dieses Dokument?',
  'banners.choose-new-document-destination.release-inactive':
    'Das Release <VersionBadge>{{title}}</VersionBadge> ist nicht aktiv.',
  'banners.permission-check-banner.request-permission-button.sent': 'Anfrage gesendet',
  'banners.published-release.description':
    'Diese Version wurde mit <VersionBadge>{{title}}</VersionBadge> veröffentlicht und lässt sich nicht bearbeiten',
  'banners.release.action.add-to-bundle': 'Hinzufügen',
  'banners.release.navigate-to-edit-description': 'Dieses Dokument gibt es nur im',
  'banners.release.navigate-to-edit-description-multiple_one':
    'Dieses Dokument gehört zum Release <VersionBadge/> und zu {{count}} weiteren.',
  'banners.release.navigate-to-edit-description-multiple_other':
    'Dieses Dokument gehört zum Release <VersionBadge/> und zu {{count}} weiteren.',
  'banners.release.navigate-to-edit-description-none': 'Dieses Dokument gehört zu keinem Release',
  'banners.release.navigate-to-edit-description-single':
    'Dieses Dokument gehört zum Release <VersionBadge/>',
  'banners.release.not-in-release': 'Nicht im Release <VersionBadge>{{title}}</VersionBadge>.',
  'banners.revision-not-found.description':
    'Diese Version ist nicht mehr da. Der Verlauf zeigt, welche es gibt.',
  'banners.unpublished-release-banner.text':
    'Dieses Dokument wird mit <VersionBadge>{{title}}</VersionBadge> zurückgezogen',
  'banners.unpublished-release-banner.text-with-published':
    'Zu sehen ist die <strong>veröffentlichte</strong> Version:',
  'buttons.focus-pane-button.aria-label.focus': 'Nur diesen Bereich zeigen',
  'buttons.focus-pane-button.tooltip.focus': 'Nur diesen Bereich zeigen',
  'buttons.split-pane-button.aria-label': 'Daneben noch einmal öffnen',
  'buttons.split-pane-button.tooltip': 'Daneben noch einmal öffnen',
  'buttons.split-pane-close-group-button.title': 'Schließen',
  'changes.banner.description': 'Verlauf dieses Dokuments: <strong>{{perspective}}</strong>',
  'changes.banner.tooltip':
    'Zu sehen ist, was sich in einer Version des Dokuments geändert hat. Oben lässt sich eine andere wählen.',
  'compare-version.error.loadReleases.title': 'Die Releases ließen sich nicht laden',
  'confirm-delete-dialog.confirmation.text_delete':
    'Dieses Dokument wirklich löschen, mit allen Versionen?',
  'document-group-inventory.onboarding-hint': 'Wo die Versionen jetzt stehen',
  'document-inspector.dialog.title': 'Rohdaten von <DocumentTitle/>',
  'document-inspector.menu-item.title': 'Rohdaten ansehen',
  'document-inspector.view-mode.parsed': 'Gegliedert',
  'document-inspector.view-mode.raw-json': 'JSON',
  'document-target-badges.not-in-target.tooltip':
    'In der gewählten Perspektive gibt es dieses Dokument noch nicht.',
  'document-view.form-view.form-hidden': 'Dieses Formular ist ausgeblendet',
  'events.inspect.release': '<VersionBadge>{{releaseTitle}}</VersionBadge> ansehen',
  'events.open.draft': '<VersionBadge>Entwurf</VersionBadge> öffnen',
  'events.open.release': '<VersionBadge>{{releaseTitle}}</VersionBadge> öffnen',
  'incoming-references-pane.no-references': 'Kein anderes Dokument verweist hierher.',
  'incoming-references-pane.no-references-found': 'Kein Dokument dieser Art verweist hierher.',
  'menu-items.sort-by.created': 'Nach Erstellung sortieren',
  'menu-items.sort-by.last-edited': 'Nach letzter Bearbeitung sortieren',
  // Sanity says the name of the operation, which is English.
  'panes.document-operation-results.operation-error': 'Das hat nicht geklappt',
  'panes.document-operation-results.operation-success': 'Erledigt',
  'panes.document-operation-results.operation-success_discardChanges':
    'Der Entwurf ist verworfen. Der Verlauf hat ihn noch.',
  'panes.document-operation-results.operation-success_duplicate': 'Die Kopie ist angelegt',
  'panes.document-operation-results.operation-success_publish':
    '<Strong>{{title}}</Strong> ist veröffentlicht',
  'panes.document-operation-results.operation-success_unpublishVersion':
    'Das Dokument wird mit dem Release zurückgezogen',
  'panes.document-list-pane.error.text': 'Sie erscheint, sobald die Verbindung wieder steht.',
  'panes.document-list-pane.error.text.offline': 'Die Verbindung ist unterbrochen.',
  'panes.document-list-pane.error.title': 'Die Liste lässt sich gerade nicht laden',
  'panes.document-pane.document-not-found.text':
    'Ein Dokument mit der Kennung <Code>{{id}}</Code> gibt es nicht.',
  'toggle-inline-changes.menu-item.title': 'Änderungen im Text anzeigen',
} as const
