/**
 * Sanity's own texts that do not fit a newsroom. Its German has one gender for all types ("Neues Artikel"), and every
 * language has the German titles of our types, which is what `{{schemaType}}` stands for.
 */
const newDocument = '$t(newsdesk.new.{{schemaType}})'

const german = {
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

/** By locale and namespace. */
export const studioTexts = {
  'de-DE': {structure: german},
  'en-US': {structure: english},
}
