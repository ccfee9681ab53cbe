import {studioBlocks} from '../blocks/index.ts'
import {english as englishTypes} from './english.ts'
import {german as germanTypes} from './german.ts'

/**
 * Sanity's own texts that do not fit a newsroom. Its German has one gender for all types ("Neues Artikel"), and every
 * language has the German titles of our types, which is what `{{schemaType}}` stands for.
 */
const newDocument = '$t(newsdesk.new.{{schemaType}})'

const german = {
  'banners.paused-scheduled-draft.text':
    'Die Planung ist angehalten, solange hier geschrieben wird. „Veröffentlichung planen“ setzt sie wieder in Kraft.',
  'banners.scheduled-draft-override-banner.text':
    'Für diesen Text ist schon eine Veröffentlichung geplant. Sie ersetzt zu ihrer Zeit, was vorher veröffentlicht wird.',
  'changes.action.close-label': 'Verlauf schließen',
  'browser-document-title.new-document': newDocument,
  'panes.document-header-title.new.text': newDocument,
  'newsdesk.new.Artikel': 'Neuer Artikel',
  'newsdesk.new.Quelle': 'Neue Quelle',
  'newsdesk.new.Ressort': 'Neues Ressort',
  'newsdesk.new.Seite': 'Neue Seite',
  'newsdesk.new.Einstellungen': 'Einstellungen',
  'pane-header.create-new-button.tooltip': 'Neu anlegen',
  'panes.document-list-pane.no-documents-of-type.text':
    'Hier steht noch nichts. Mit dem Pluszeichen oben lässt sich etwas anlegen.',
  'panes.document-list-pane.no-matching-documents.text':
    'Hier steht zurzeit nichts, was zu dieser Liste gehört.',
  'panes.document-list-pane.no-documents.text':
    'Nichts gefunden. Weniger oder andere Wörter führen vielleicht weiter.',
}

const english: Record<keyof typeof german, string> = {
  'banners.paused-scheduled-draft.text':
    'The schedule is paused while you write here. “Schedule publish” puts it into force again.',
  'banners.scheduled-draft-override-banner.text':
    'A publication of this text is already scheduled. When it comes, it replaces what is published before.',
  'changes.action.close-label': 'Close history',
  'browser-document-title.new-document': newDocument,
  'panes.document-header-title.new.text': newDocument,
  'newsdesk.new.Artikel': 'New article',
  'newsdesk.new.Quelle': 'New source',
  'newsdesk.new.Ressort': 'New department',
  'newsdesk.new.Seite': 'New page',
  'newsdesk.new.Einstellungen': 'Settings',
  'pane-header.create-new-button.tooltip': 'Create new',
  'panes.document-list-pane.no-documents-of-type.text':
    'Nothing here yet. The plus sign above makes something.',
  'panes.document-list-pane.no-matching-documents.text':
    'At the moment nothing belongs to this list.',
  'panes.document-list-pane.no-documents.text':
    'Nothing found. Fewer or other words may lead further.',
}

/** Events of a document in its footer and history, each also with its moment, and the banner of a planned publication. */
const germanEvents = {
  'release.toast.scheduled-draft-published.title': 'Wie geplant veröffentlicht',
  'timeline.operation.scheduled': 'Veröffentlichung geplant',
  'timeline.operation.scheduled_timestamp': 'Veröffentlichung geplant: {{timestamp, datetime}}',
  'timeline.operation.unscheduled': 'Planung angehalten',
  'timeline.operation.unscheduled_timestamp': 'Planung angehalten: {{timestamp, datetime}}',
  'timeline.operation.unpublished': 'Zurückgezogen',
  'timeline.operation.unpublished_timestamp': 'Zurückgezogen: {{timestamp, datetime}}',
  'release.banner.scheduled-for-publishing-on': 'Wird am {{date}} veröffentlicht.',
  // Studio looks for these where no language has them.
  'new-document.new-document': 'Neues Dokument',
  'panel.close-button-aria-label': 'Schließen',
  'search.search-results-label': 'Suchergebnisse',
}

const englishEvents: Record<keyof typeof germanEvents, string> = {
  'release.toast.scheduled-draft-published.title': 'Published as scheduled',
  'timeline.operation.scheduled': 'Publication scheduled',
  'timeline.operation.scheduled_timestamp': 'Publication scheduled: {{timestamp, datetime}}',
  'timeline.operation.unscheduled': 'Schedule paused',
  'timeline.operation.unscheduled_timestamp': 'Schedule paused: {{timestamp, datetime}}',
  'timeline.operation.unpublished': 'Unpublished',
  'timeline.operation.unpublished_timestamp': 'Unpublished: {{timestamp, datetime}}',
  'release.banner.scheduled-for-publishing-on': 'Will be published on {{date}}.',
  'new-document.new-document': 'New document',
  'panel.close-button-aria-label': 'Close',
  'search.search-results-label': 'Search results',
}

/**
 * Sanity's messages at a field are in the words of developers. The list of problems has sentences of its own, which name
 * the place.
 */
const germanValidation = {
  'panel.no-errors-message': 'Hier fehlt nichts.',
  'array.item-duplicate': 'Steht zweimal in der Liste.',
  'array.minimum-length': 'Fehlt noch.',
  'array.minimum-length_blocks': 'Fehlt noch.',
  'date.invalid-format': 'Das ist kein Datum.',
  'generic.incorrect-type': 'Enthält etwas, das hier nicht stehen kann.',
  'generic.not-allowed': 'Bitte eine der Möglichkeiten wählen.',
  'generic.not-allowed_hint': 'Bitte eine der Möglichkeiten wählen.',
  'generic.required': 'Fehlt noch.',
  'object.not-reference': 'Enthält etwas, das hier nicht stehen kann.',
  'object.reference-not-published':
    'Noch nicht veröffentlicht. Beim Veröffentlichen lässt sich das zusammen erledigen.',
  'slug.missing-current': 'Fehlt noch.',
  'slug.not-object': 'Enthält etwas, das hier nicht stehen kann.',
  'slug.not-unique': 'Gehört schon zu einem anderen Dokument.',
}

const englishValidation: Record<keyof typeof germanValidation, string> = {
  'panel.no-errors-message': 'Nothing is missing here.',
  'array.item-duplicate': 'Is in the list twice.',
  'array.minimum-length': 'Is missing.',
  'array.minimum-length_blocks': 'Is missing.',
  'date.invalid-format': 'This is not a date.',
  'generic.incorrect-type': 'Contains something that cannot stand here.',
  'generic.not-allowed': 'Please choose one of the options.',
  'generic.not-allowed_hint': 'Please choose one of the options.',
  'generic.required': 'Is missing.',
  'object.not-reference': 'Contains something that cannot stand here.',
  'object.reference-not-published': 'Not published yet. Publishing offers to do both at once.',
  'slug.missing-current': 'Is missing.',
  'slug.not-object': 'Contains something that cannot stand here.',
  'slug.not-unique': 'Already belongs to another document.',
}

const insert = 'newsdesk.insert.{{typeName}}'

/** The tooltips of the buttons that insert blocks: the sentence that describes the type, by its title. */
function insertTexts(texts: Readonly<Record<string, string>>) {
  const sentences = Array.from(studioBlocks.keys(), (name) => [
    `newsdesk.insert.${texts[`type.${name}`]}`,
    texts[`type.${name}.description`],
  ])
  return {
    'inputs.portable-text.action.insert-block': `$t(${insert})`,
    ...Object.fromEntries(sentences),
  }
}

/** Returns the texts by locale and namespace. A newsroom's own block types are added before. */
export const studioTexts = () => ({
  'de-DE': {
    structure: german,
    studio: {...germanEvents, ...insertTexts(germanTypes)},
    validation: germanValidation,
  },
  'en-US': {
    structure: english,
    studio: {...englishEvents, ...insertTexts(englishTypes)},
    validation: englishValidation,
  },
})
