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

  'statements.title': 'Statements',
  'statements.count_one': '{{count}} statement',
  'statements.count_other': '{{count}} statements',
  'statements.in-articles_one': '{{statements}} in one article',
  'statements.in-articles_other': '{{statements}} in {{count}} articles',
  'statements.empty': 'No statements yet',
  'statements.empty.help':
    'As soon as an article quotes this source, its words stand here with occasion and date.',

  'uses.kind.quoted_one': '{{count}} quotation',
  'uses.kind.quoted_other': '{{count}} quotations',
  'uses.kind.via_one': 'passes on {{count}} quotation',
  'uses.kind.via_other': 'passes on {{count}} quotations',
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

  'save.refused.description':
    'The text cannot be stored at the moment, for example because the disk is full. What you write stays in this tab and is saved as soon as that works again.',

  'publish.unsaved.title': 'Not published yet',
  'publish.unsaved.description':
    'The article could not be saved before. The text is still there; please publish again in a moment.',

  'template.article-on-topic': 'Article on this topic',
  'template.source-of-kind.person': 'Person',
  'template.source-of-kind.organisation': 'Organisation',
  'template.source-of-kind.agency': 'News agency',
}
