import {definePlugin} from 'sanity'

import {TEXTS, titleKey} from '../../../schemas/index.ts'
import {deskEnglish} from './desk-english.ts'
import {deskGerman} from './desk-german.ts'
import {english} from './english.ts'
import {german} from './german.ts'
import {LocalizedField} from './localized-field.ts'
import {LocalizedInput} from './localized-input.ts'
import {LocalizedSchema} from './localized-schema.ts'
import {ToolMenu} from './tool-menu.tsx'
import {nameScheduleEvents} from './schedule-events.ts'
import {studioTexts} from './studio-texts.ts'

/** Shows every text of the content model in the language of the Studio, German or English. */
export const contentTexts = definePlugin(() => ({
  name: 'newsdesk-content-texts',
  i18n: {
    bundles: [
      {locale: 'de-DE', namespace: TEXTS, resources: {...german, ...deskGerman}},
      {locale: 'en-US', namespace: TEXTS, resources: {...english, ...deskEnglish}},
    ],
  },
  form: {components: {field: LocalizedField, input: LocalizedInput}},
  studio: {components: {layout: LocalizedSchema, toolMenu: ToolMenu}},
  schema: {
    templates: (templates) =>
      templates.map((template) =>
        `type.${template.schemaType}` in german
          ? {...template, i18n: titleKey(`type.${template.schemaType}`)}
          : template,
      ),
  },
}))

nameScheduleEvents()

/** Rewords Sanity's own texts for a newsroom. It must come after the languages that it changes. */
export const newsroomTexts = definePlugin(() => ({
  name: 'newsdesk-studio-texts',
  i18n: {
    bundles: Object.entries(studioTexts()).flatMap(([locale, byNamespace]) =>
      Object.entries(byNamespace).map(([namespace, resources]) => ({locale, namespace, resources})),
    ),
  },
}))
