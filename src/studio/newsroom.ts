import {deDELocale} from '@sanity/locale-de-de'
import {visionTool} from '@sanity/vision'
import type {PluginOptions} from 'sanity'
import {structureTool} from 'sanity/structure'

import {desk} from './desk.ts'
import {refusedChanges} from './embedded/refused-changes.tsx'
import {commitPatches} from './form/commit-patches.tsx'
import {contentTexts, newsroomTexts} from './i18n/index.ts'
import {paste} from './paste/paste.tsx'
import {presentation} from './presentation/index.ts'
import {structure} from './structure/structure.ts'

/** Returns all plugins of the newsroom's Studio, for any lake. With the origin of a preview, they include it. */
export function newsroom(preview?: string): PluginOptions[] {
  // The Studio starts in the locale that is added last.
  return [
    structureTool({structure}),
    ...(preview === undefined ? [] : presentation(preview)),
    visionTool(),
    desk(),
    commitPatches(),
    paste(),
    refusedChanges(),
    contentTexts(),
    deDELocale(),
    newsroomTexts(),
  ]
}
