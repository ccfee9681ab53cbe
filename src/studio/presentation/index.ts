import {EyeOpenIcon} from '@sanity/icons/EyeOpen'
import type {PluginOptions} from 'sanity'
import {presentationTool} from 'sanity/presentation'

import {broadcastUnsaved} from './broadcast-unsaved.tsx'
import {locations} from './locations.ts'
import {mainDocuments} from './main-documents.ts'
import {openPreview} from './open-preview.ts'
import {PreviewPages} from './preview-pages.ts'
import {enablePreview} from './preview-address.ts'

/** Articles as the page, beside their form: Studio's Presentation, for the preview whose origin is given. */
export function presentation(preview: string): PluginOptions[] {
  return [
    // It stands around Presentation's own part of a form, which is the one that comes later.
    broadcastUnsaved(new PreviewPages(preview)),
    presentationTool({
      title: 'Vorschau',
      icon: EyeOpenIcon,
      previewUrl: {
        initial: preview,
        // Nobody but this machine can reach the preview: there is nothing to share.
        previewMode: {enable: enablePreview, shareAccess: false},
      },
      resolve: {mainDocuments, locations},
    }),
    openPreview(preview),
  ]
}
