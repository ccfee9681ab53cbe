import {articlePath, fileOf, formats} from '../../render/index.ts'
import type {Article} from '../../render/index.ts'
import type {PreparedFile} from '../files/put-files.ts'
import {articleFormats} from '../formats.ts'
import type {Run} from '../run.ts'

/** The files of an article, in the formats of the run. Throws a RenderError. */
export function renderArticle(
  run: Pick<Run, 'formats' | 'options'>,
  slug: string,
  article: Article,
): PreparedFile[] {
  const page = fileOf(articlePath(slug))
  return articleFormats
    .filter((name) => run.formats.has(name))
    .map((name) => {
      const {render, file} = formats[name]
      const path = page.replace(/index\.html$/u, file)
      return {path, content: Buffer.from(render(article, run.options))}
    })
}
