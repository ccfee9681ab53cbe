import {articlePath, fileOf, formats, renderFormats} from '../../render/index.ts'
import type {Article} from '../../render/index.ts'
import {encode} from '../files/encode.ts'
import type {PreparedFile} from '../files/site-file.ts'
import type {Rendering} from '../rendering/rendering.ts'

const articleFormats = Object.keys(formats) as readonly (keyof typeof formats)[]

/** Renders the files of an article, in the formats of the run. Throws a RenderError. */
export function renderArticle(run: Rendering, slug: string, article: Article): PreparedFile[] {
  const page = fileOf(articlePath(slug))
  const names = articleFormats.filter((name) => run.formats.has(name))
  return renderFormats(article, names, run.options).map((content, index) => {
    const {file} = formats[names[index] ?? 'page']
    return {path: page.replace(/index\.html$/u, file), content: encode(content)}
  })
}
