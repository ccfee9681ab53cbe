import {definePlugin} from 'sanity'

import {TEXTS, titleKey} from '../../schemas/index.ts'
import {english} from './english.ts'
import {german} from './german.ts'
import {LocalizedField} from './localized-field.ts'
import {LocalizedInput} from './localized-input.ts'

/** Gives every text of the content model in the language of the Studio, German or English. */
export const contentTexts = definePlugin({
  name: 'newsdesk-content-texts',
  i18n: {
    bundles: [
      {locale: 'de-DE', namespace: TEXTS, resources: german},
      {locale: 'en-US', namespace: TEXTS, resources: english},
    ],
  },
  form: {components: {field: LocalizedField, input: LocalizedInput}},
  schema: {
    templates: (templates) =>
      templates.map((template) =>
        `type.${template.schemaType}` in german
          ? {...template, i18n: titleKey(`type.${template.schemaType}`)}
          : template,
      ),
  },
})
