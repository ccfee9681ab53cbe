import {readFile} from 'node:fs/promises'

import {reasonOf} from '../../content/reason-of.ts'
import {fontPath} from '../../render/index.ts'
import {defineOutput, type OutputFile} from '../output.ts'
import {PublishError} from '../publish-error.ts'

/** The fonts of the theme, beside the pages that load them. */
export const fonts = defineOutput({
  name: 'fonts',
  format: 'always',
  turn: 'at once',
  stale: 'with settings',
  discovery: {},
  ask: async ({options: {theme}}) => {
    const {fonts: wanted = [], module} = theme ?? {}
    return Promise.all(
      wanted.map(async (font): Promise<OutputFile> => {
        const file = new URL(font.file, module)
        try {
          return {path: fontPath(font), content: await readFile(file)}
        } catch (error) {
          throw new PublishError(
            'font-missing',
            `The font ${font.file} of the theme cannot be read: ${reasonOf(error)}. Put it beside the theme's module, or take it out of its fonts.`,
          )
        }
      }),
    )
  },
  render: (files) => files,
})
