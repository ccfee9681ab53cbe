/** Texts of Sanity's namespaces on releases whose German is wrong or no newsroom's. */
export const rewordedReleases = {
  'action.publish-all-documents': 'Release veröffentlichen',
  'action.revert-unpublish-actions': 'Doch nicht mit dem Release zurückziehen',
  'action.schedule-unpublish': 'Zurückziehen planen',
  'action.schedule-unpublish.disabled.not-published':
    'Nur ein veröffentlichtes Dokument lässt sich zurückziehen',
  'action.unpublish': 'Zurückziehen',
  'action.unpublish-doc-actions': 'Mit dem Release zurückziehen',
  'activity.event.edit-time-undecided': 'ohne Termin',
  'archive-dialog.confirm-archive-description_one': '1 Dokumentversion wird archiviert.',
  'archive-dialog.confirm-archive-description_other':
    '{{count}} Dokumentversionen werden archiviert.',
  'archive-info.description':
    'Es bleibt {{retentionDays}} Tage erhalten und wird am {{removalDate}} gelöscht. <Link>Mehr dazu</Link>.',
  'banner.confirm-active-scheduled-drafts_one':
    '{{count}} geplanter Entwurf wartet auf eine Bestätigung',
  'banner.confirm-active-scheduled-drafts_other':
    '{{count}} geplante Entwürfe warten auf eine Bestätigung',
  'banner.drafts-mode-disabled':
    'Entwürfe sind ausgeschaltet, doch einige sollen noch veröffentlicht werden.',
  'banner.scheduled-drafts-disabled':
    'Geplante Entwürfe sind ausgeschaltet, doch einige sollen noch veröffentlicht werden.',
  'confirm-active-scheduled-drafts-dialog.description':
    'Alle angehaltenen Entwürfe erscheinen zu ihren vorgesehenen Terminen',
  'confirm-active-scheduled-drafts-dialog.past-dates-warning':
    'Einige Termine sind schon vorbei. Diese Versionen werden sofort veröffentlicht.',
  'confirm-active-scheduled-drafts-dialog.title': 'Geplante Entwürfe fortsetzen',
  'copy-to-draft-dialog.description':
    'Es gibt schon einen Entwurf dieses Dokuments. Diese Version ersetzt ihn.',
  'delete-dialog.confirm-delete-description_one': '1 Dokumentversion wird gelöscht.',
  'delete-dialog.confirm-delete-description_other': '{{count}} Dokumentversionen werden gelöscht.',
  'discard-version-dialog.description-draft':
    'Alle Änderungen dieses Entwurfs gehen verloren. Das lässt sich nicht zurücknehmen.',
  'discard-version-dialog.description-release':
    'Alle Änderungen an diesem Dokument im Release „<strong>{{releaseTitle}}</strong>“ gehen verloren. Das lässt sich nicht zurücknehmen.',
  'duplicate-dialog.confirm-duplicate-description_one':
    'Das Release und seine Dokumentversion werden kopiert.',
  'duplicate-dialog.confirm-duplicate-description_other':
    'Das Release und seine {{count}} Dokumentversionen werden kopiert.',
  'overview.description':
    'Ein Release fasst Änderungen an mehreren Dokumenten zusammen. Sie erscheinen gemeinsam, auch zu einem Termin, und lassen sich gemeinsam zurücknehmen.',
  'permissions.error.unarchive':
    'Sie haben keine Berechtigung, dieses Release aus dem Archiv zu holen',
  'schedule-button-tooltip.already-scheduled': 'Dieses Release ist schon geplant',
  'schedule-button.tooltip': 'Die Planung des Release aufheben?',
  'schedule-dialog.confirm-description_one':
    'Das Release „<strong>{{title}}</strong>“ erscheint mit seinem Dokument zum gewählten Termin.',
  'schedule-dialog.confirm-description_other':
    'Das Release „<strong>{{title}}</strong>“ erscheint mit seinen {{count}} Dokumentversionen zum gewählten Termin.',
  'schedule-dialog.confirm-title': 'Release planen',
  'schedule-dialog.publish-date-in-past-warning': 'Der Termin muss in der Zukunft liegen.',
  'schedule-dialog.select-publish-date-label': 'Veröffentlichen am',
  'schedule-unpublish-dialog.confirm': 'Zurückziehen planen',
  'schedule-unpublish-dialog.description': 'Wann soll dieses Dokument zurückgezogen werden?',
  'schedule-unpublish-dialog.header': 'Zurückziehen planen',
  'summary.errors-found':
    'Vor der Veröffentlichung ist zu beheben, was in den Dokumenten angemahnt ist',
  'table-body.action.unpublish': 'Zurückziehen',
  'time.estimated': 'Vorgesehen',
  'toast.revert-stage.success': 'Das Release, das „{{title}}“ zurücknimmt, ist angelegt. <Link/>',
  'toast.revert-stage.success-link': 'Release ansehen',
  'toast.unarchive.error': '„<strong>{{title}}</strong>“ bleibt im Archiv: {{error}}',
  'unpublish-dialog.action.unpublish': 'Ja, mit dem Release zurückziehen',
  'unpublish-dialog.header': 'Dieses Dokument mit dem Release zurückziehen?',
  'unpublish.already-unpublished': 'Dieses Dokument wird schon zurückgezogen.',
  'unschedule-dialog.confirm-description': 'Das Release erscheint dann nicht mehr von selbst.',
  'unschedule-dialog.confirm-title': 'Die Planung des Release aufheben?',
} as const
