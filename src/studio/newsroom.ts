import {deDELocale} from '@sanity/locale-de-de'
import {visionTool} from '@sanity/vision'
import type {PluginOptions} from 'sanity'
import {structureTool} from 'sanity/structure'

import {typedDates} from './dates/typed-dates.tsx'
import {desk, finding} from './desk.ts'
import {refusedChanges} from './embedded/refused-changes.tsx'
import {commitPatches} from './form/commit-patches.tsx'
import {steadyForm} from './form/steady-form.tsx'
import {contentTexts, newsroomTexts} from './i18n/index.ts'
import {correctedGerman} from './i18n/sanity-german/index.ts'
import {paste} from './paste/paste.tsx'
import {presentation} from './presentation/index.ts'
import {publicAddress} from './public-address/index.tsx'
import {finishedPlans} from './publishing/finished-plans.tsx'
import {structure} from './structure/structure.ts'

/** The addresses beside the lake that a Studio knows. */
interface Addresses {
  /** The origin of the preview. */
  readonly preview?: string
  /** Where readers find what is published. */
  readonly site?: string
}

/** Returns all plugins of the newsroom's Studio, for any lake, with those for preview and site if there are such. */
export function newsroom({preview, site}: Addresses): PluginOptions[] {
  // The Studio starts in the locale that is added last.
  return [
    structureTool({structure}),
    ...(preview === undefined ? [] : presentation(preview)),
    visionTool(),
    ...(site === undefined ? [] : [publicAddress(site)]),
    desk(),
    finding(),
    steadyForm(),
    commitPatches(),
    paste(),
    refusedChanges(),
    typedDates(),
    finishedPlans(),
    contentTexts(),
    deDELocale(),
    correctedGerman(),
    newsroomTexts(),
  ]
}
