import {renderBody} from '../src/render/index.ts'
import {newsBody} from './rendering/article.ts'
import {compare, processorSeconds} from '@newsdesk/testing/compare'
import {renderByHand} from './rendering/hand-written.ts'
import {renderWithToHtml} from './rendering/with-to-html.ts'

/**
 * The cost of rendering the body of a news article. Contenders are a hand-written single pass that gives the same
 * bytes, to-html alone, and static markup of `@portabletext/react`. Everything is written as UTF-8, as it would be to
 * a file; in processor time. React is its production build unless NODE_ENV says otherwise.
 */
process.env.NODE_ENV ??= 'production'
const {renderWithReact} = await import('./rendering/with-react.ts')

const articles = Array.from({length: 200}, (_, index) => newsBody(index))
const buffer = Buffer.alloc(1_000_000)

const unset = {typography: false}
for (const article of articles) {
  if (renderByHand(article) !== renderBody(article, unset)) {
    throw new Error('The hand-written pass gives other HTML: nothing can be compared.')
  }
}

const writing = (render: (article: (typeof articles)[number]) => string) => (n: number) =>
  buffer.write(render(articles[n % articles.length] ?? []))

const contenders = [
  {name: 'by hand, one pass', run: writing(renderByHand)},
  {name: 'newsdesk, typography off', run: writing((article) => renderBody(article, unset))},
  {name: 'newsdesk', run: writing((article) => renderBody(article))},
  {
    name: 'newsdesk, soft hyphens',
    run: writing((article) => renderBody(article, {hyphenation: true})),
  },
  {name: 'to-html alone', run: writing(renderWithToHtml)},
  {name: '@portabletext/react', run: writing(renderWithReact)},
]
await compare('bodies', contenders, {rounds: 40, seconds: processorSeconds})
