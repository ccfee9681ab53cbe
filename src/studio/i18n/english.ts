import {studioBlocks} from '../blocks/index.ts'

/** The English texts, under the keys of `schemaTexts`. */
export const english: Record<string, string> = {
  'type.article': 'Article',
  'group.article.content': 'Text',
  'group.article.publication': 'Publication',
  'group.article.credits': 'Authors and agencies',
  'ordering.article.newest': 'Newest first',
  'ordering.article.title': 'Headline',
  'field.article.kicker': 'Kicker',
  'field.article.kicker.description': 'One to three words above the headline: place or topic.',
  'field.article.title': 'Headline',
  'field.article.title.description': 'The news in one line, ideally below 80 characters.',
  'field.article.slug': 'Slug',
  'field.article.slug.description':
    'Last part of the web address. Once published, change it only for a reason.',
  'field.article.formerSlugs': 'Former slugs',
  'field.article.formerSlugs.description': 'They still lead here. Kept automatically.',
  'field.article.lead': 'Lead',
  'field.article.lead.description':
    'What matters most in two or three sentences. Also stands in feeds and search results.',
  'field.article.image': 'Lead picture',
  'field.article.image.description':
    'Stands above the text and on teasers, also when the article is shared.',
  'field.article.sections': 'Sections',
  'field.article.publishedAt': 'Published',
  'field.article.publishedAt.description':
    'Set when first published, unless another moment is chosen here. With a moment in the future the article is embargoed until then.',
  'field.article.updatedAt': 'Updated',
  'field.article.updatedAt.description':
    'When the content was last brought up to date. Never changes by itself.',
  'field.article.corrections': 'Corrections',
  'field.article.corrections.description':
    'What was wrong in an earlier version. Stands at the article, in feeds and on the page of all corrections.',
  'field.article.slipOf': 'Trifle',
  'field.article.slipOf.description':
    'Revision of the published article against which editors called the change a trifle.',
  'field.article.language': 'Language',
  'option.article.language.de': 'German',
  'option.article.language.en': 'English',
  'field.article.department': 'Department',
  'field.article.department.description':
    'The article stands on the page of this department and in its feed.',
  'field.article.topics': 'Topics',
  'field.article.topics.description': 'Keywords. Each of them gets a topic page.',
  'field.article.authors': 'Authors',
  'field.article.agencies': 'Agencies',
  'field.article.agencies.description': 'News agencies whose material was used.',

  'type.source': 'Source',
  'ordering.source.name': 'Name',
  'ordering.source.kind': 'Kind, then name',
  'field.source.name': 'Name',
  'field.source.name.description': 'As it should read in a text.',
  'field.source.slug': 'Slug',
  'field.source.slug.description':
    'Last part of the web address under which all statements of the source stand.',
  'field.source.formerSlugs': 'Former slugs',
  'field.source.formerSlugs.description': 'They still lead here. Kept automatically.',
  'field.source.kind': 'Kind',
  'option.source.kind.person': 'Person',
  'option.source.kind.organisation': 'Organisation',
  'option.source.kind.agency': 'News agency',
  'field.source.description': 'Description',
  'field.source.description.description':
    'Half a sentence to place them, such as “President of Kazakhstan since 2019”.',
  'field.source.country': 'Country',
  'field.source.sameAs': 'References',
  'field.source.sameAs.description': 'Web pages that describe the same person or organisation.',
  'field.source.image': 'Portrait',
  'field.source.image.description': 'Stands on the page of the author.',
  'field.source.biography': 'Short biography',
  'field.source.biography.description': 'Two or three sentences for the page of the author.',
  'field.source.email': 'E-mail',
  'field.source.email.description': 'Stands as contact on the page of the author.',

  'type.department': 'Department',
  'ordering.department.order': 'Order of the site',
  'ordering.department.title': 'Name',
  'field.department.title': 'Name',
  'field.department.title.description': 'As it should read above the articles, such as “Politics”.',
  'field.department.slug': 'Slug',
  'field.department.slug.description':
    'The articles of the department stand at this address, such as “politics”.',
  'field.department.formerSlugs': 'Former slugs',
  'field.department.formerSlugs.description': 'They still lead here. Kept automatically.',
  'field.department.description': 'Description',
  'field.department.description.description':
    'One sentence. Stands on the page of the department and in search results.',
  'field.department.order': 'Order',
  'field.department.order.description':
    'The department with the smallest number comes first. Without a number it comes last.',

  'type.site': 'Settings',
  'group.site.identity': 'Website',
  'group.site.links': 'Navigation and footer',
  'group.site.publisher': 'Publisher',
  'field.site.title': 'Name of the website',
  'field.site.title.description': 'Stands above every page and in feeds.',
  'field.site.description': 'Description',
  'field.site.description.description':
    'One sentence for the front page, search engines and feeds.',
  'field.site.baseUrl': 'Web address',
  'field.site.baseUrl.description':
    'Where readers find the website, such as https://gazette.example/.',
  'field.site.language': 'Language',
  'field.site.language.description': 'Addresses depend on it too: /topic/… or /thema/…',
  'option.site.language.de': 'German',
  'option.site.language.en': 'English',
  'field.site.logo': 'Logo',
  'field.site.logo.description': 'Takes the place of the name above every page.',
  'field.site.accentColor': 'Accent colour',
  'field.site.accentColor.description':
    'For kickers and highlights. It is shaded so that it stays readable.',
  'field.site.navigation': 'Navigation',
  'field.site.navigation.description': 'Links above every page, in this order.',
  'field.site.footer': 'Footer',
  'field.site.footer.description':
    'Links below every page. Without any of its own, all remaining pages stand there.',
  'field.site.accounts': 'Accounts in social networks',
  'field.site.accounts.description':
    'The addresses of the profiles, such as https://mastodon.example/@gazette.',
  'field.site.publisher': 'Publisher',

  'type.page': 'Page',
  'ordering.page.title': 'Title',
  'field.page.title': 'Title',
  'field.page.title.description':
    'Stands above the page and in navigation and footer, such as “About us”.',
  'field.page.slug': 'Slug',
  'field.page.slug.description':
    'Last part of the web address. Once published, change it only for a reason.',
  'field.page.formerSlugs': 'Former slugs',
  'field.page.formerSlugs.description': 'They still lead here. Kept automatically.',
  'field.page.body': 'Text',
  'type.pageText': 'Text',

  'type.publisher': 'Publisher',
  'field.publisher.name': 'Name',
  'field.publisher.name.description': 'If empty, the name of the website counts.',
  'field.publisher.address': 'Address',
  'field.publisher.logo': 'Logo',
  'field.publisher.logo.description':
    'For search engines. If empty, the logo of the website counts.',
  'field.publisher.sameAs': 'References',
  'field.publisher.sameAs.description':
    'Web pages that describe the same organisation, such as at Wikipedia.',
  'field.publisher.correctionsPolicy': 'Corrections policy',
  'field.publisher.correctionsPolicy.description': 'How the newsroom corrects errors.',
  'field.publisher.ethicsPolicy': 'Ethics policy',
  'field.publisher.ethicsPolicy.description': 'The newsroom’s own, or that of a press council.',
  'type.postalAddress': 'Address',
  'field.postalAddress.streetAddress': 'Street and number',
  'field.postalAddress.postalCode': 'Postal code',
  'field.postalAddress.addressLocality': 'City',
  'field.postalAddress.addressCountry': 'Country',

  'type.siteLink': 'Link',
  'field.siteLink.target': 'Target',
  'field.siteLink.target.description': 'A page, a department, an article or the page of an author.',
  'field.siteLink.href': 'or address',
  'field.siteLink.href.description': 'Web address, e-mail (mailto:) or path on this site (/…).',
  'field.siteLink.label': 'Label',
  'field.siteLink.label.description': 'If empty, the title of the target stands there.',

  'type.section': 'Section',
  'field.section.heading': 'Heading',
  'field.section.heading.description':
    'The first section does without, every other section needs one.',
  'field.section.body': 'Text',

  'type.correction': 'Correction',
  'field.correction.text': 'What was wrong, and what is right?',
  'field.correction.text.description':
    'One sentence for readers: “An earlier version said … In fact …”',
  'field.correction.date': 'Date',
  'field.correction.date.description': 'If empty, the day of publication counts.',

  'type.portableText': 'Text',
  'decorator.sup': 'Superscript',
  'decorator.sub': 'Subscript',

  'type.link': 'Link',
  'field.link.href': 'Target',
  'field.link.href.description':
    'Web address, e-mail (mailto:), telephone (tel:) or path on this site (/…).',

  'type.internalLink': 'Link within the site',
  'field.internalLink.reference': 'Target',
  'field.internalLink.reference.description':
    'The link follows when the address of its target changes.',

  'type.abbr': 'Abbreviation',
  'field.abbr.title': 'Stands for',
  'field.abbr.title.description': 'Such as “World Health Organization”.',

  ...Object.fromEntries(
    [...studioBlocks.values()].flatMap((block) => Object.entries(block.english)),
  ),
}
