import {definePlugin} from 'sanity'

import {DeskInput} from './form/desk-input.tsx'
import {StudioStyle} from './form/studio-style.tsx'
import {withProblemsInspector} from './problems/problems-inspector.tsx'
import {suggestionsInspector} from './suggestions/suggestions-inspector.tsx'
import {quotationsInspector} from './quotations/quotations-inspector.tsx'
import {RememberedSearches} from './finding/remembered-searches.tsx'
import {EmbargoBadge} from './embargo/embargo-badge.ts'
import {DraftBadge} from './state/draft-badge.ts'
import {PlannedBadge} from './state/planned-badge.ts'
import {deskTemplates} from './templates.ts'

/** Remembers the words by which an editor finds an article, so that its form can lead to them. */
export const finding = definePlugin({
  name: 'newsdesk-finding',
  studio: {components: {layout: RememberedSearches}},
})

/** The plugin that adds newsdesk's actions, badges and inputs to documents and forms. */
export const desk = definePlugin({
  name: 'newsdesk-desk',
  document: {
    badges: (badges, {schemaType}) => [
      ...badges,
      DraftBadge,
      PlannedBadge,
      ...(schemaType === 'article' ? [EmbargoBadge] : []),
    ],
    inspectors: (inspectors, {documentType}) => [
      ...(documentType === 'article' ? [quotationsInspector, suggestionsInspector] : []),
      ...withProblemsInspector(inspectors),
    ],
  },
  form: {components: {input: DeskInput}},
  schema: {templates: deskTemplates},
  studio: {components: {layout: StudioStyle}},
})
