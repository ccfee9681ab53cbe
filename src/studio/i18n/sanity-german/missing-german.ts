/** The texts that Studio shows to editors but that its German locale lacks, by namespace. */
export const missingGerman = {
  studio: {
    'common.error': 'Fehler',
    'diagnostics.menu-item': 'Diagnose',
    'divergence.pagination': '{{position}} von {{count}}',
    'document-status.published-at': 'Veröffentlicht {{date}}',
    'form.field.actions-menu.title': 'Aktionen für das Feld',
    'inputs.portable-text.unknown-value.annotation':
      'Annotation, die es im Schema nicht gibt: {{name}}',
    'inputs.portable-text.unknown-value.list-item':
      'Listenart, die es im Schema nicht gibt: {{name}}',
    'inputs.portable-text.unknown-value.mark':
      'Auszeichnung, die es im Schema nicht gibt: {{name}}',
    'inputs.portable-text.unknown-value.style': 'Stil, den es im Schema nicht gibt: {{name}}',
    'release.action.pause-to-edit': 'Zum Bearbeiten anhalten',
  },
  structure: {
    'banners.obsolete-draft.actions.compare-draft.tooltip':
      'Es gibt keine veröffentlichte Fassung, mit der sich der Entwurf vergleichen ließe.',
    'compare-version.error.loadVersions.title': 'Die Fassungen konnten nicht geladen werden',
    'panes.document-list-pane.error.max-retries-attempted':
      'Nach {{count}} vergeblichen Versuchen wird nicht von selbst weiter versucht.',
  },
  tasks: {'form.status.error.creation-failed': 'Die Aufgabe ließ sich nicht anlegen'},
  releases: {
    'revert-dialog.confirm-revert.history-unavailable-card_one':
      'Das Release lässt sich nicht zurücknehmen: Der Verlauf hat den früheren Stand von {{count}} Dokument nicht mehr.',
    'revert-dialog.confirm-revert.history-unavailable-card_other':
      'Das Release lässt sich nicht zurücknehmen: Der Verlauf hat den früheren Stand von {{count}} Dokumenten nicht mehr.',
    'revert-dialog.confirm-revert.unresolved-card_one':
      'Das Release lässt sich nicht zurücknehmen: Der frühere Stand von {{count}} Dokument ließ sich nicht feststellen.',
    'revert-dialog.confirm-revert.unresolved-card_other':
      'Das Release lässt sich nicht zurücknehmen: Der frühere Stand von {{count}} Dokumenten ließ sich nicht feststellen.',
    'presence.tooltip.one-without-release': '{{displayName}} bearbeitet dieses Dokument gerade',
    'presence.tooltip.other': '{{count}} Personen bearbeiten dieses Dokument gerade',
    'revert-dialog.confirm-revert.resolving': 'Der Verlauf der Dokumente wird geprüft …',
    'revert-dialog.confirm-revert.summary-restore_one':
      '{{count}} Dokument wird so wiederhergestellt, wie es vor diesem Release veröffentlicht war.',
    'revert-dialog.confirm-revert.summary-restore_other':
      '{{count}} Dokumente werden so wiederhergestellt, wie sie vor diesem Release veröffentlicht waren.',
    'revert-dialog.confirm-revert.summary-unpublish_one':
      '{{count}} Dokument wird zurückgezogen, denn vor diesem Release war es nicht veröffentlicht.',
    'revert-dialog.confirm-revert.summary-unpublish_other':
      '{{count}} Dokumente werden zurückgezogen, denn vor diesem Release waren sie nicht veröffentlicht.',
  },
} as const
