export type {
  Article,
  Author,
  Blocks,
  Correction,
  Department,
  Picture,
  Quote,
  Section,
  Source,
} from './article-types.ts'
export {addBlockTypes, ownBlockTypes} from './blocks/index.ts'
export type {BlockType} from './blocks/block-type.ts'
export {renderBody} from './render-body.ts'
export {isHeldBack} from './check/dated.ts'
export type {ContentProblem} from './check/problem.ts'
export type {ProblemCode} from './check/problem-code.ts'
export type {RenderErrorCode} from './error.ts'
export {RenderError} from './error.ts'
export {escapeAttribute} from './escape.ts'
export {renderCorrectionsFeed} from './feeds/corrections-feed.ts'
export {correctionsLink, feedLinks} from './feeds/feed-links.ts'
export type {Channel} from './feeds/channel.ts'
export {feedsOf} from './feeds/feeds.ts'
export {renderAtom} from './feeds/atom.ts'
export {renderJsonFeed} from './feeds/json-feed.ts'
export {renderRss} from './feeds/rss.ts'
export type {FormatName} from './formats.ts'
export {formats, renderFormats} from './formats.ts'
export type {Format} from './formats/format.ts'
export {renderFragment} from './formats/fragment.ts'
export {renderJsonLd} from './formats/json-ld.ts'
export {renderMarkdown} from './formats/markdown.ts'
export {renderNinjs} from './formats/ninjs.ts'
export {renderPage} from './formats/page.ts'
export {renderText} from './formats/text.ts'
export {renderArchiveIndex} from './lists/archive-index.ts'
export type {ArchivedArticle, ArchiveMonth} from './lists/archive-page.ts'
export {renderArchivePage} from './lists/archive-page.ts'
export type {AuthorContent} from './lists/author-page.ts'
export {renderAuthorPage} from './lists/author-page.ts'
export type {DepartmentContent} from './lists/department-page.ts'
export {departmentChannel, renderDepartmentPage} from './lists/department-page.ts'
export type {CorrectedArticle} from './lists/corrections.ts'
export {renderCorrectionsPage} from './lists/corrections-page.ts'
export type {FrontPageOptions} from './lists/front-page.ts'
export {renderFrontPage} from './lists/front-page.ts'
export type {ArticleStatements, ListedArticle, SiteFile, SitemapEntry} from './lists/listed.ts'
export {renderErrorPage} from './lists/error-page.ts'
export {renderLlmsTxt} from './lists/llms-txt.ts'
export type {NewsEntry} from './lists/news-sitemap.ts'
export {newsSitemapFiles} from './lists/news-sitemap.ts'
export {renderRedirect} from './lists/redirect.ts'
export {renderRobotsTxt} from './lists/robots.ts'
export {sitemapFiles} from './lists/sitemap.ts'
export type {PageContent} from './lists/site-page.ts'
export {renderSitePage} from './lists/site-page.ts'
export type {SourceContent} from './lists/source-page.ts'
export {renderSourcePage} from './lists/source-page.ts'
export type {TopicContent} from './lists/topic-page.ts'
export {renderTopicPage} from './lists/topic-page.ts'
export {clockOf, defaultTimeZone, type Clock, type RenderOptions} from './options.ts'
export type {LocateFile, LocatePicture, Rendition} from './pictures/rendition.ts'
export {locateHostedPicture} from './pictures/rendition.ts'
export {checkContent} from './prepare-article.ts'
export {
  archivePath,
  articlePath,
  authorPath,
  correctionsFeedPath,
  correctionsPath,
  departmentPath,
  fileOf,
  paths,
  siteUrl,
  sourcePath,
  topicPath,
} from './site/paths.ts'
export type {AddressRule} from './redirects/address-rule.ts'
export {redirectFormats, redirectHosts, type RedirectFormat} from './redirects/index.ts'
export {readSettings} from './site/read-settings.ts'
export type {Site, SiteLink} from './site/site.ts'
export type {Component, ComponentParts, Components, Html} from './theme/components.ts'
export {checkTheme} from './theme/check-theme.ts'
export {contrastOf, inkOn, readableOn} from './theme/contrast.ts'
export type {Palette, Palettes} from './theme/palette.ts'
export {defineTheme, fontPath, type Font, type Theme} from './theme/theme.ts'
export {isSlug} from './site/slug.ts'
export {topicSlug} from '../content/topic.ts'
export {isTimeZone} from './format-date.ts'
export {monthIn, readDate, type ContentDate} from './content-date.ts'
