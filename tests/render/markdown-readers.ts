import {HtmlRenderer, Parser} from 'commonmark'
import MarkdownIt from 'markdown-it'
import {Marked} from 'marked'
import {micromark} from 'micromark'
import {gfm, gfmHtml} from 'micromark-extension-gfm'

const commonmark = {parser: new Parser(), renderer: new HtmlRenderer()}
const marked = new Marked()
const markedPlain = new Marked({gfm: false})
const markdownIt = new MarkdownIt({html: true})

/** Readers of Markdown that give HTML, each as open to HTML and to extensions as it can be. */
export const readers: Readonly<Record<string, (markdown: string) => string>> = {
  commonmark: (markdown) => commonmark.renderer.render(commonmark.parser.parse(markdown)),
  marked: (markdown) => marked.parse(markdown, {async: false}),
  'marked without GFM': (markdown) => markedPlain.parse(markdown, {async: false}),
  'markdown-it': (markdown) => markdownIt.render(markdown),
  'micromark with GFM': (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
}
