import {askLake, counted, datasetInPath} from './ask-lake.ts'
import {common, defineCommand, onlyWord} from './command.ts'

export const exportCommand = defineCommand({
  usage: 'export <file>',
  summary: 'write a dataset with its assets to a .tar.gz archive, or its documents to .ndjson',
  options: common,
  takesWords: true,
  run: async ({values, positionals}) => {
    const file = onlyWord(positionals, 'export takes one file, .tar.gz or .ndjson')
    // Imported only here: the other commands need nothing of it.
    const {exportContent} = await import('../transfer/export-content.ts')
    await askLake(values.data, async ({lake, send}) => {
      const dataset = datasetInPath(values.dataset ?? lake.dataset)
      const {documents, assets} = await exportContent({lake, send}, dataset, file)
      console.log(
        `Exported ${counted(documents, 'document')} and ${counted(assets, 'asset')} of ${dataset} to ${file}`,
      )
    })
  },
})
