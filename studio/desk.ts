import {definePlugin, type DocumentActionComponent} from 'sanity'

import {DeskInput} from './form/desk-input.tsx'
import {duplicateArticle} from './publishing/duplicate-article.ts'
import {publishArticle} from './publishing/publish-article.ts'
import {TitlesAsWritten} from './form/titles-as-written.tsx'
import {quotationsInspector} from './quotations/quotations-inspector.tsx'
import {DraftBadge} from './state/draft-badge.ts'
import {deskTemplates} from './templates.ts'

/** What newsdesk adds to documents and their forms. */
export const desk = definePlugin({
  name: 'newsdesk-desk',
  document: {
    actions: (actions, {schemaType}) =>
      schemaType === 'article' ? actions.map(articleAction) : actions,
    badges: (badges) => [...badges, DraftBadge],
    inspectors: (inspectors, {documentType}) =>
      documentType === 'article' ? [quotationsInspector, ...inspectors] : inspectors,
  },
  form: {components: {input: DeskInput}},
  schema: {templates: deskTemplates},
  studio: {components: {layout: TitlesAsWritten}},
})

const wrapped = new WeakMap<DocumentActionComponent, DocumentActionComponent>()

/** The same action for the same one each time: Studio asks again and again, and takes others for new ones. */
function articleAction(action: DocumentActionComponent): DocumentActionComponent {
  const known = wrapped.get(action)
  if (known) return known
  const ours = wrap(action)
  wrapped.set(action, ours)
  return ours
}

function wrap(action: DocumentActionComponent): DocumentActionComponent {
  if (action.action === 'publish') return publishArticle(action)
  if (action.action === 'duplicate') return duplicateArticle(action)
  return action
}
