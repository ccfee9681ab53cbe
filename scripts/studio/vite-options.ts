import {join} from 'node:path'

import type {InlineConfig} from 'vite'

import {withCodeTexts} from './with-code-texts.ts'
import {withTypedDates} from './with-typed-dates.ts'
import {withoutForeignHosts} from './without-foreign-hosts.ts'

/** The folder with the Studio's configuration: this package. */
export const studioRoot = join(import.meta.dirname, '..', '..')

/** The module that shows the Studio on its page, from {@link studioRoot}. */
export const studioEntry = 'sanity.studio.ts'

/** The path of the Studio on the lake's origin. */
export const studioBase = '/studio/'

/**
 * The options of Vite for the Studio of the embedded lake, built or served. They define the same names as the `sanity`
 * CLI. The variables of a hosted lake stay undefined, whatever the environment says.
 */
export function studioViteOptions(mode: 'production' | 'development'): InlineConfig {
  return {
    root: studioRoot,
    base: studioBase,
    mode,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      __SANITY_STAGING__: 'false',
      'process.env.NODE_ENV': JSON.stringify(mode),
      'process.env.MODE': JSON.stringify(mode),
      'process.env.SC_DISABLE_SPEEDY': JSON.stringify('false'),
      'process.env.SANITY_STUDIO_PROJECT_ID': 'undefined',
      'process.env.SANITY_STUDIO_DATASET': 'undefined',
      'process.env.SANITY_STUDIO_PREVIEW_URL': 'undefined',
      'process.env.SANITY_STUDIO_SITE_URL': 'undefined',
    },
    // Vite would go by `NODE_ENV`, which is "test" when tests build.
    oxc: {jsx: {runtime: 'automatic', development: mode === 'development'}},
    resolve: {dedupe: ['react', 'react-dom', 'sanity', 'styled-components']},
    plugins: [
      withoutForeignHosts(),
      withCodeTexts(join(studioRoot, 'src', 'studio', 'i18n', 'code-texts.ts')),
      withTypedDates(join(studioRoot, 'src', 'studio', 'dates')),
    ],
  }
}
