import type {DeskText} from './desk-german.ts'
import {mergingEnglish} from './merging-texts.ts'
import {pasteEnglish} from './paste-texts.ts'
import {importEnglish} from './import-texts.ts'
import {suggestionsEnglish} from './suggestion-texts.ts'
import {statementsEnglish} from './statement-texts.ts'

/** The same texts in English. */
export const deskEnglish: Record<DeskText, string> = {
  ...pasteEnglish,
  ...mergingEnglish,
  ...importEnglish,
  ...suggestionsEnglish,
  ...statementsEnglish,

  'tool.structure': 'Newsroom',
  'tool.presentation': 'Preview',
  'tool.vision': 'Queries',

  'preview.open': 'Open preview in a new window',

  'desk.title': 'Newsroom',
  'desk.in-work': 'In progress',
  'desk.published': 'Published',
  'desk.changed': 'Recently changed',
  'desk.articles': 'All articles',
  'desk.by-department': 'By department',
  'desk.departments': 'Departments',
  'desk.new-department': 'New department',
  'desk.edit-department': 'Edit department',
  'desk.topics': 'By topic',
  'desk.statements': 'Quotations',
  'desk.corrections': 'Corrections',
  'desk.sources': 'Sources',
  'desk.agencies': 'Agencies',
  'desk.pages': 'Pages',
  'desk.site': 'Settings',
  'desk.new-article': 'New article',

  'list.in-work.empty': 'Nothing in progress',
  'list.in-work.empty.help':
    'New articles and changes to published ones stand here until they are published.',
  'list.published.empty': 'Nothing published yet',
  'list.published.empty.help': 'What is published stands here, newest first.',
  'list.changed.empty': 'No articles yet',
  'list.changed.empty.help': 'The plus sign above makes the first one.',
  'list.topics.empty': 'No topics yet',
  'list.topics.empty.help':
    'As soon as an article has a keyword in its field “Topics”, it stands here with all its articles.',
  'list.departments.empty': 'No departments yet',
  'list.departments.empty.help':
    'The plus above makes the first one, such as “Politics”. Each department has a page and a feed.',
  'list.departments.none': 'Without a department',
  'list.corrections.empty': 'No corrections',
  'list.corrections.empty.help':
    'When you publish a change of a published article, you can call it a correction. Then it stands here.',
  'list.corrections.unpublished': 'not published yet',
  'list.failed': 'The list cannot be loaded right now',
  'list.failed.help': 'It appears by itself as soon as the connection is back.',
  'list.more': 'Older articles stand under “All articles”.',
  'list.untitled': 'Untitled',
  'list.article-count_one': '{{count}} article',
  'list.article-count_other': '{{count}} articles',
  'list.edited': 'edited {{when}}',
  'list.published-at': 'published {{when}}',

  'table.cell': 'Row {{row}}, column {{column}}',
  'table.keys':
    'Tab leads to the next cell, Enter down, Shift+Enter begins a new line in the cell. Cells from Excel or Word can be pasted.',
  'table.row-above': 'Row above',
  'table.row-below': 'Row below',
  'table.remove-row': 'Delete row',
  'table.column-before': 'Column before',
  'table.column-after': 'Column after',
  'table.remove-column': 'Delete column',
  'table.empty': 'Empty table',
  'table.more-rows_one': 'and {{count}} more row',
  'table.more-rows_other': 'and {{count}} more rows',
  'table.source': 'Source: {{source}}',

  'embargo.until': 'Embargoed until {{day}}, {{time}}',
  'embargo.until-in-zone': 'Embargoed until {{day}}, {{time}} ({{zone}})',
  'embargo.help':
    'Until then nobody sees the article anywhere, even when it is published. Then it appears by itself.',
  'embargo.published': '“{{title}}” is ready and held back',
  'embargo.published.help': '{{until}}. Then the article appears by itself.',

  'change.title': 'What kind of change is this?',
  'change.slip': 'Trifle',
  'change.slip.help': 'A typo, a comma, the crop of a picture. The article says nothing about it.',
  'change.update': 'Update',
  'change.update.help': 'There is news. The article says “Updated” with the date and time of now.',
  'change.update.later':
    'There is news. The article says “Updated” with the date and time of its publication.',
  'change.correction': 'Correction',
  'change.correction.help':
    'Something was wrong. A sentence about it stands at the article with its date, in feeds and among the corrections.',
  'change.correction.example': 'An earlier version said … In fact …',
  'change.cancel': 'Cancel',

  'address.label': 'On the website',
  'address.open': 'Open in a new window',
  'address.copy': 'Copy address',
  'address.copied': 'Copied',
  'address.not-copied': 'The address could not be copied',
  'address.appeared': 'Now on the website',

  'state.draft': 'Draft',
  'state.draft.help': 'Not published yet.',
  'state.newer': 'Newer draft',
  'state.newer.help':
    'The draft is newer than the published text. Readers see the changes only after publishing.',
  'state.older': 'Older draft',
  'state.older.help': 'The published text is newer than this draft. Publishing would replace it.',
  'state.planned': 'Scheduled: {{when}}',
  'state.planned.help': 'Will be published by itself at this time.',

  'count.characters_one': '{{count}} character',
  'count.characters_other': '{{count}} characters',
  'count.recommended': '{{length}}, recommended up to {{limit}}',
  'count.long': '{{length}}: {{over}} over the recommended {{limit}}',
  'count.too-long': '{{length}}: {{over}} over the limit of {{limit}}',
  'count.long.notice': 'Longer than recommended',
  'count.too-long.notice': 'Too long to publish',

  'quotations.title': 'Quotations',
  'quotations.close': 'Close quotations',
  'quotations.count_one': '{{count}} quotation',
  'quotations.count_other': '{{count}} quotations',
  'quotations.complete': 'all complete',
  'quotations.incomplete_one': '{{count}} incomplete',
  'quotations.incomplete_other': '{{count}} incomplete',
  'quotations.only-incomplete': 'Show incomplete ones only',
  'quotations.all-complete': 'No quotation lacks anything.',
  'quotations.empty': 'No quotations yet',
  'quotations.empty.help':
    'Select words in the text and choose “Quotation in the text” in the toolbar above it, or insert a quotation as a block of its own.',
  'quotations.show': 'Show quotations',
  'quotations.use.inline': 'Quotation in running text',
  'quotations.use.block': 'Quotation as a block',
  'quotations.via': 'passed on by {{name}}',
  'quotations.unknown-source': 'The source no longer exists',
  'quotations.words': '“{{words}}”',
  'quotations.missing.words': 'Words missing',
  'quotations.missing.source': 'Source missing',
  'quotations.missing.role': 'Role missing',
  'quotations.missing.occasion': 'Occasion missing',
  'quotations.missing.saidOn': 'Date missing',
  'quotations.quoted-here': 'Already quoted in this article:',
  'quotations.known-here': 'Take over from this article:',

  'place.section': 'Section {{number}}',
  'place.section.heading': 'Section {{number}} “{{heading}}”',
  'place.paragraph': 'Paragraph “{{words}}”',
  'place.paragraph.empty': 'Empty paragraph',
  'place.quotation': 'Quotation “{{words}}”',
  'place.quotation.empty': 'Quotation without words',
  'place.link': 'Link “{{words}}”',
  'place.link.empty': 'Link without words',
  'place.picture': 'Picture “{{words}}”',
  'place.picture.empty': 'Picture without a caption',
  'place.other': '{{title}} “{{words}}”',
  'place.member': '{{title}}, entry {{number}}',
  'place.unknown': 'Document',

  'problem.missing': '{{field}} is missing',
  'problem.missing.article.sections': 'The article has no section yet',
  'problem.missing.article.publishedAt': 'The moment of publication is missing',
  'problem.unpublished': '{{name}} is not published yet',
  'problem.unpublished.source': 'the source {{name}} is not published yet',
  'problem.gone': 'it no longer exists',
  'problem.duplicate': 'is in the list twice',
  'problem.taken': 'already belongs to another document',
  'problem.choice': 'please choose one of the options',
  'problem.unfit': 'contains something that cannot stand here',
  'problem.more_one': 'and one more',
  'problem.more_other': 'and {{count}} more',

  'source.create': 'Create “{{name}}”',
  'source.create.failed': '“{{name}}” could not be created',
  'source.new': 'Newly created as:',

  'list.statements.empty': 'No quotations yet',

  'save.refused.description':
    'The text cannot be stored at the moment, for example because the disk is full. What you write stays in this tab and is saved as soon as that works again.',

  'publish.unsaved.title': 'Not published yet',
  'publish.unsaved.description':
    'The last changes could not be saved before. They are still there; please publish again in a moment.',

  'dialog.cancel': 'Cancel',
  'dialog.close': 'Close',
  'unpublish.title': 'Unpublish “{{title}}”?',
  'unpublish.makes-draft':
    'Readers will no longer find this. Everything stays here as a draft, complete and ready to edit.',
  'unpublish.keeps-draft':
    'Readers will no longer find this. The newer draft stays here as it is. The published version is in the history.',
  'unpublish.keeps-plan': 'The publication scheduled for {{when}} stays scheduled.',
  'unpublish.confirm': 'Unpublish',
  'unpublish.refused_one':
    'This is not possible yet, because another document refers to it. Please remove the reference there first:',
  'unpublish.refused_other':
    'This is not possible yet, because {{count}} other documents refer to it. Please remove the references there first:',
  'unpublish.done': '“{{title}}” is unpublished, and is a draft here now.',
  'unpublish.failed': '“{{title}}” could not be unpublished',
  'unpublish.undo': 'Publish again as it was',
  'unpublish.undone': '“{{title}}” is published again.',
  'unpublish.undo.failed': '“{{title}}” could not be published again',
  'plan.gone': 'This schedule is gone.',
  'publish.edit': 'Edit',
  'publish.refused.title': 'Not ready to be published',
  'publish.together.title.source_one': 'Publish the new source too?',
  'publish.together.title.source_other': 'Publish the new sources too?',
  'publish.together.title.department_one': 'Publish the new department too?',
  'publish.together.title.department_other': 'Publish the new departments too?',
  'publish.together.title.document_one': 'Publish the new document too?',
  'publish.together.title.document_other': 'Publish the new documents too?',
  'publish.together.help.source_one':
    'The article names a source that is not published yet. Both appear at the same time:',
  'publish.together.help.source_other':
    'The article names {{count}} sources that are not published yet. They all appear with it:',
  'publish.together.help.department_one':
    'The article stands in a department that is not published yet. Both appear at the same time:',
  'publish.together.help.department_other':
    'The article names {{count}} departments that are not published yet. They all appear with it:',
  'publish.together.help.document_one':
    'The article refers to a document that is not published yet. Both appear at the same time:',
  'publish.together.help.document_other':
    'The article refers to {{count}} documents that are not published yet. They all appear with it:',
  'publish.together.agree': 'Publish together',
  'publish.together.cancel': 'Cancel',
  'publish.together.open': 'Open to complete it',
  'publish.together.done': 'Published, together with {{names}}',
  'publish.first.title.source_one': 'Publish the new source now?',
  'publish.first.title.source_other': 'Publish the new sources now?',
  'publish.first.help.source_one':
    'The article names a source that is not published yet. It is published once you have chosen the moment. Readers see it with the article, not before.',
  'publish.first.help.source_other':
    'The article names {{count}} sources that are not published yet. They are published once you have chosen the moment. Readers see them with the article, not before.',
  'publish.first.title.department_one': 'Publish the new department now?',
  'publish.first.title.department_other': 'Publish the new departments now?',
  'publish.first.help.department_one':
    'The article stands in a department that is not published yet. It is published once you have chosen the moment.',
  'publish.first.help.department_other':
    'The article names {{count}} departments that are not published yet. They are published once you have chosen the moment.',
  'publish.first.title.document_one': 'Publish the new document now?',
  'publish.first.title.document_other': 'Publish the new documents now?',
  'publish.first.help.document_one':
    'The article refers to a document that is not published yet. It is published once you have chosen the moment.',
  'publish.first.help.document_other':
    'The article refers to {{count}} documents that are not published yet. They are published once you have chosen the moment.',
  'publish.first.agree': 'Choose the moment',
  'publish.first.done': 'Published: {{names}}',
  'publish.together.failed': 'Nothing was published',

  'release.change.unexplained': 'The article is published already. What is this change to readers?',
  'release.change.unexplained.answer': 'Say it now',
  'release.change.slip': 'Called a trifle: readers are told nothing about the change.',
  'release.change.slip.answer': 'Change',
  'release.change.keep': 'Apply',
  'release.companions.source_one': 'Not in the release yet: the new source {{names}}.',
  'release.companions.source_other': 'Not in the release yet: the new sources {{names}}.',
  'release.companions.department_one': 'Not in the release yet: the new department {{names}}.',
  'release.companions.department_other': 'Not in the release yet: the new departments {{names}}.',
  'release.companions.document_one': 'Not in the release yet: {{names}}.',
  'release.companions.document_other': 'Not in the release yet: {{names}}.',
  'color.pick': 'Choose a colour',
  'release.add': 'Add to the release',
  'release.add.failed': 'It could not be added',

  'template.article-in-department': 'Article in this department',
  'template.article-on-topic': 'Article on this topic',
  'template.source-of-kind.person': 'Person',
  'template.source-of-kind.organisation': 'Organisation',
  'template.source-of-kind.agency': 'News agency',
}
