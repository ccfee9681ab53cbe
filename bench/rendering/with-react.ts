import type {PortableTextReactComponents} from '@portabletext/react'
import {PortableText} from '@portabletext/react'
import type {ReactNode} from 'react'
import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'

import type {Block, QuoteDef} from './article.ts'

const components: Partial<PortableTextReactComponents> = {
  block: {h3: ({children}) => createElement('h3', {className: 'subheading'}, children)},
  marks: {
    quote: ({children, value}: {children?: ReactNode; value?: QuoteDef}) =>
      createElement(
        'q',
        {
          title: [value?.source.name, value?.role, value?.occasion, value?.saidOn].join(', '),
          'data-source': value?.source.name,
          'data-source-id': value?.source._id,
          'data-role': value?.role,
          'data-occasion': value?.occasion,
          'data-said-on': value?.saidOn,
        },
        children,
      ),
    link: ({children, value}: {children?: ReactNode; value?: {href: string}}) =>
      createElement('a', {href: value?.href}, children),
  },
}

/** The same blocks through `@portabletext/react` with equal components, as static markup. */
export function renderWithReact(blocks: readonly Block[]): string {
  return renderToStaticMarkup(
    createElement(PortableText, {value: blocks as Block[], components, onMissingComponent: false}),
  )
}
