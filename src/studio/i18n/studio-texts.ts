import {missingGerman} from './missing-german.ts'

/**
 * Sanity's own texts that do not fit a newsroom. Its German has one gender for all types ("Neues Artikel"), and every
 * language has the German titles of our types, which is what `{{schemaType}}` stands for.
 */
const newDocument = '$t(newsdesk.new.{{schemaType}})'

const german = {
  'action.unpublish.label': 'Zurückziehen',
  'changes.action.close-label': 'Verlauf schließen',
  'browser-document-title.new-document': newDocument,
  'panes.document-header-title.new.text': newDocument,
  'newsdesk.new.Artikel': 'Neuer Artikel',
  'newsdesk.new.Quelle': 'Neue Quelle',
  'pane-header.create-new-button.tooltip': 'Neu anlegen',
  'panes.document-list-pane.no-documents-of-type.text':
    'Hier steht noch nichts. Mit dem Pluszeichen oben lässt sich etwas anlegen.',
  'panes.document-list-pane.no-matching-documents.text':
    'Hier steht zurzeit nichts, was zu dieser Liste gehört.',
  'panes.document-list-pane.no-documents.text':
    'Nichts gefunden. Weniger oder andere Wörter führen vielleicht weiter.',
}

const english: Record<keyof typeof german, string> = {
  'action.unpublish.label': 'Unpublish',
  'changes.action.close-label': 'Close history',
  'browser-document-title.new-document': newDocument,
  'panes.document-header-title.new.text': newDocument,
  'newsdesk.new.Artikel': 'New article',
  'newsdesk.new.Quelle': 'New source',
  'pane-header.create-new-button.tooltip': 'Create new',
  'panes.document-list-pane.no-documents-of-type.text':
    'Nothing here yet. The plus sign above makes something.',
  'panes.document-list-pane.no-matching-documents.text':
    'At the moment nothing belongs to this list.',
  'panes.document-list-pane.no-documents.text':
    'Nothing found. Fewer or other words may lead further.',
}

/**
 * Sanity's German calls the assignee of a task "Zuweisender", which means the assigner, and open tasks "Aufgabe
 * öffnen".
 */
const germanTasks = {
  'document.footer.open-tasks.placeholder_one': 'Offene Aufgabe',
  'document.footer.open-tasks.placeholder_other': 'Offene Aufgaben',
  'form.input.assignee.no-user-assigned.tooltip': 'Zuständige Person festlegen',
  'form.input.assignee.search.placeholder': 'Zuständige Person auswählen',
  'form.input.assignee.user-assigned.tooltip': 'Zuständige Person ändern',
  'form.input.create-more.text': 'Weitere erstellen',
  'form.status.error.creation-failed': 'Die Aufgabe ließ sich nicht anlegen',
  'panel.comment.placeholder': 'Kommentar hinzufügen …',
}

/** By locale and namespace. */
export const studioTexts = {
  'de-DE': {
    releases: missingGerman.releases,
    structure: {...missingGerman.structure, ...german},
    studio: {...missingGerman.studio, 'changes.inspector.to-label': 'Bis'},
    comments: {'list-item.layout-posting': 'Wird gesendet …'},
    tasks: germanTasks,
  },
  'en-US': {structure: english},
}
