import {definePlugin, type ImplicitLocaleResourceBundle} from 'sanity'

import {correctGerman} from './correct-german.ts'
import {missingGerman} from './missing-german.ts'
import {rewordedPresentation} from './reworded-presentation.ts'
import {rewordedReleases} from './reworded-releases.ts'
import {rewordedStructure} from './reworded-structure.ts'
import {rewordedStudio} from './reworded-studio.ts'
import {rewordedTasks} from './reworded-tasks.ts'

type Texts = Readonly<Record<string, string>>

/** newsdesk's wording of Sanity's own texts, by namespace. */
export const rewordedGerman: Readonly<Record<string, Texts>> = {
  comments: {'list-item.layout-posting': 'Wird gesendet …'},
  presentation: rewordedPresentation,
  releases: rewordedReleases,
  structure: rewordedStructure,
  studio: rewordedStudio,
  tasks: rewordedTasks,
}

const missing: Readonly<Record<string, Texts>> = missingGerman

/** Returns the texts of a namespace as editors see them. `texts` are Sanity's. */
export function germanOf(namespace: string, texts: Texts): Texts {
  const right = Object.entries(texts).map(([key, text]) => [key, correctGerman(text)])
  return {
    ...(Object.fromEntries(right) as Texts),
    ...missing[namespace],
    ...rewordedGerman[namespace],
  }
}

/** Corrects Sanity's German and fills its gaps. It must come after that language. */
export const correctedGerman = definePlugin({
  name: 'newsdesk-corrected-german',
  i18n: {
    locales: (locales) =>
      locales.map((locale) =>
        locale.id === 'de-DE' ? {...locale, bundles: locale.bundles?.map(corrected)} : locale,
      ),
  },
})

function corrected(bundle: ImplicitLocaleResourceBundle): ImplicitLocaleResourceBundle {
  const {namespace, resources} = bundle
  return {
    namespace,
    resources: async () => {
      const loaded = typeof resources === 'function' ? await resources() : resources
      return germanOf(namespace, ('default' in loaded ? loaded.default : loaded) as Texts)
    },
  }
}
