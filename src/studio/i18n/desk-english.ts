import type {DeskText} from './desk-german.ts'

/** The same texts in English. */
export const deskEnglish: Record<DeskText, string> = {
  'tool.structure': 'Newsroom',
  'tool.presentation': 'Preview',
  'tool.vision': 'Queries',

  'preview.open': 'Open preview in a new window',

  'desk.title': 'Newsroom',
  'desk.in-work': 'In progress',
  'desk.published': 'Published',
  'desk.changed': 'Recently changed',
  'desk.articles': 'All articles',
  'desk.topics': 'By topic',
  'desk.sources': 'Sources',
  'desk.agencies': 'Agencies',
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
  'list.failed': 'The list cannot be loaded right now',
  'list.failed.help': 'It appears by itself as soon as the connection is back.',
  'list.more': 'Older articles stand under “All articles”.',
  'list.untitled': 'Untitled',
  'list.article-count_one': '{{count}} article',
  'list.article-count_other': '{{count}} articles',
  'list.edited': 'edited {{when}}',
  'list.published-at': 'published {{when}}',

  'embargo.until': 'Embargoed until {{day}}, {{time}}',
  'embargo.until-in-zone': 'Embargoed until {{day}}, {{time}} ({{zone}})',
  'embargo.help':
    'Until then nobody sees the article anywhere, even when it is published. Then it appears by itself.',

  'change.title': 'What kind of change is this?',
  'change.slip': 'Trifle',
  'change.slip.help': 'A typo, a comma, the crop of a picture. The article says nothing about it.',
  'change.update': 'Update',
  'change.update.help': 'There is news. The article says “Updated” with the date and time of now.',
  'change.correction': 'Correction',
  'change.correction.help':
    'Something was wrong. A sentence about it stands at the article with its date, in feeds and among the corrections.',
  'change.correction.example': 'An earlier version said … In fact …',
  'change.cancel': 'Cancel',

  'state.draft': 'Draft',
  'state.draft.help': 'Not published yet.',
  'state.newer': 'Newer draft',
  'state.newer.help':
    'The draft is newer than the published text. Readers see the changes only after publishing.',
  'state.older': 'Older draft',
  'state.older.help': 'The published text is newer than this draft. Publishing would replace it.',

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
    'Select words in the text and choose “Quotation” in the toolbar above it, or insert a quotation as a block of its own.',
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

  'statements.title': 'Statements',
  'statements.count_one': '{{count}} statement',
  'statements.count_other': '{{count}} statements',
  'statements.in-articles_one': '{{statements}} in one article',
  'statements.in-articles_other': '{{statements}} in {{count}} articles',
  'statements.empty': 'No statements yet',
  'statements.empty.help':
    'As soon as an article quotes this source, its words stand here with occasion and date.',

  'save.refused.description':
    'The text cannot be stored at the moment, for example because the disk is full. What you write stays in this tab and is saved as soon as that works again.',

  'publish.unsaved.title': 'Not published yet',
  'publish.unsaved.description':
    'The article could not be saved before. The text is still there; please publish again in a moment.',

  'dialog.cancel': 'Cancel',
  'dialog.close': 'Close',
  'unpublish.title': 'Unpublish “{{title}}”?',
  'unpublish.makes-draft':
    'Readers will no longer find this. Everything stays here as a draft, complete and ready to edit.',
  'unpublish.keeps-draft':
    'Readers will no longer find this. The newer draft stays here as it is. The published version is in the history.',
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
  'publish.refused.title': 'Not ready to be published',
  'publish.together.title_one': 'Publish the new source too?',
  'publish.together.title_other': 'Publish the new sources too?',
  'publish.together.help_one':
    'The article names a source that is not published yet. Both appear at the same time:',
  'publish.together.help_other':
    'The article names {{count}} sources that are not published yet. They all appear with it:',
  'publish.together.agree': 'Publish together',
  'publish.together.cancel': 'Cancel',
  'publish.together.open': 'Open to complete it',
  'publish.together.done': 'Published, together with {{names}}',
  'publish.together.failed': 'Nothing was published',

  'template.article-on-topic': 'Article on this topic',
  'template.source-of-kind.person': 'Person',
  'template.source-of-kind.organisation': 'Organisation',
  'template.source-of-kind.agency': 'News agency',
}
