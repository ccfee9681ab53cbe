import {DoubleQuoteIcon} from '@sanity/icons/DoubleQuote'
import {defineArrayMember} from '@sanity/types'

import {SubIcon, SupIcon} from './raised-icons.ts'
import {objectTitle} from './title-key.ts'

/** A paragraph, a subheading, a block quotation or an item of a list. */
export const textBlock = defineArrayMember({
  type: 'block',
  styles: [
    {title: 'Absatz', value: 'normal', i18nTitleKey: 'inputs.portable-text.style.normal'},
    {title: 'Überschrift 3', value: 'h3', i18nTitleKey: 'inputs.portable-text.style.h3'},
    {title: 'Überschrift 4', value: 'h4', i18nTitleKey: 'inputs.portable-text.style.h4'},
    {
      title: 'Blockzitat',
      value: 'blockquote',
      i18nTitleKey: 'inputs.portable-text.style.quote',
    },
  ],
  lists: [
    {
      title: 'Aufzählung',
      value: 'bullet',
      i18nTitleKey: 'inputs.portable-text.list-type.bullet',
    },
    {
      title: 'Nummerierung',
      value: 'number',
      i18nTitleKey: 'inputs.portable-text.list-type.number',
    },
  ],
  marks: {
    decorators: [
      {title: 'Fett', value: 'strong', i18nTitleKey: 'inputs.portable-text.decorator.strong'},
      {title: 'Kursiv', value: 'em', i18nTitleKey: 'inputs.portable-text.decorator.emphasis'},
      {title: 'Hochgestellt', value: 'sup', icon: SupIcon, ...objectTitle('decorator.sup')},
      {title: 'Tiefgestellt', value: 'sub', icon: SubIcon, ...objectTitle('decorator.sub')},
    ],
    annotations: [
      {
        type: 'quote',
        title: 'Zitat im Text',
        ...objectTitle('type.quote.inline'),
        icon: DoubleQuoteIcon,
      },
      {type: 'link'},
      {type: 'internalLink'},
      {type: 'abbr'},
    ],
  },
  of: [],
})
