import type {StringOptions} from '@sanity/types'

/** The languages that an article or a site may have. */
export const languageOptions: StringOptions = {
  list: [
    {title: 'Deutsch', value: 'de'},
    {title: 'Englisch', value: 'en'},
  ],
  layout: 'radio',
  direction: 'horizontal',
}
