import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import type {PluginOptions} from 'sanity'
import {presentationTool} from 'sanity/presentation'

import {studioLanguage} from '../i18n/studio-language.ts'
import {broadcastUnsaved} from './broadcast-unsaved.tsx'
import {locations} from './locations.ts'
import {mainDocuments} from './main-documents.ts'
import {openPreview} from './open-preview.ts'
import {PreviewPages} from './preview-pages.ts'
import {enablePreview} from './preview-address.ts'

/** Shows articles as pages beside their forms: Studio's tool Presentation, for the preview at an origin. */
export function presentation(preview: string): PluginOptions[] {
  return [
    // The later plugin is the inner one, so ours wraps Presentation's part of a form.
    broadcastUnsaved(new PreviewPages(preview)),
    presentationTool({
      title: 'Vorschau',
      icon: EyeOpenIcon,
      previewUrl: {
        initial: preview,
        previewMode: async () => ({
          // The preview speaks as the Studio does, whatever the browser prefers.
          enable: `${enablePreview}?lang=${studioLanguage()}`,
          // Only this machine can reach the preview, so there is nothing to share.
          shareAccess: false,
        }),
      },
      resolve: {mainDocuments, locations},
    }),
    openPreview(preview),
  ]
}
