import {LaunchIcon} from '@sanity/icons/Launch'
import {createPreviewSecret} from '@sanity/preview-url-secret/create-secret'
import {
  definePlugin,
  getPublishedId,
  useClient,
  useCurrentUser,
  usePerspective,
  useTranslation,
  type DocumentActionComponent,
} from 'sanity'

import {API_VERSION} from '../../content/api-version.ts'
import {TEXTS} from '../../../schemas/index.ts'
import {studioLanguage} from '../i18n/studio-language.ts'
import {enablePreview, previewPath} from './preview-address.ts'

/** Adds an action to articles and pages that opens their preview in a new tab. */
export const openPreview = definePlugin<string>((preview) => {
  const action = actionFor(preview)
  return {
    name: 'newsdesk-open-preview',
    document: {
      actions: (actions, {schemaType}) =>
        schemaType === 'article' || schemaType === 'page' ? [...actions, action] : actions,
    },
  }
})

function actionFor(preview: string): DocumentActionComponent {
  return function OpenPreview({id, version, draft, published}) {
    const {t} = useTranslation(TEXTS)
    const client = useClient({apiVersion: API_VERSION})
    const user = useCurrentUser()
    const {perspectiveStack} = usePerspective()
    const article = version ?? draft ?? published
    const {current} = (article?.slug ?? {}) as {current?: string}
    return {
      label: t('preview.open'),
      icon: LaunchIcon,
      disabled: article === null || article === undefined,
      onHandle: () => {
        // Browsers only allow a new tab while the click is handled.
        const tab = globalThis.open('about:blank')
        if (!tab) return
        tab.opener = null
        const path = previewPath(getPublishedId(id), current)
        const perspective = perspectiveStack.join(',')
        createPreviewSecret(client, 'newsdesk/open-preview', location.href, user?.id).then(
          ({secret}) => (tab.location.href = addressOf(preview, path, perspective, secret)),
          () => tab.close(),
        )
      },
    }
  }
}

function addressOf(preview: string, path: string, perspective: string, secret: string): string {
  const address = new URL(enablePreview, preview)
  address.searchParams.set('lang', studioLanguage())
  address.searchParams.set('sanity-preview-secret', secret)
  address.searchParams.set('sanity-preview-perspective', perspective)
  address.searchParams.set('sanity-preview-pathname', path)
  return address.href
}
