import {askLake, counted, datasetInPath} from './ask-lake.ts'
import {common, defineCommand, UsageError} from './command.ts'
import {importFile} from './import-file.ts'

export const reset = defineCommand({
  usage: 'reset [options]',
  summary: 'empty a dataset, with its history and assets',
  options: {
    ...common,
    seed: {type: 'string', value: 'FILE', help: 'then import these documents, .ndjson or .tar.gz'},
    yes: {type: 'boolean', help: 'do it: without, nothing is deleted'},
  },
  run: async ({values}) => {
    await askLake(values.data, async (asking) => {
      const {lake, ask} = asking
      const name = values.dataset ?? lake.dataset
      const path = datasetInPath(name)
      const count = `/data/query/${path}?query=count(*)&perspective=raw`
      const documents = counted((await ask<{result: number}>(count)).result, 'document')
      if (values.yes !== true) {
        throw new UsageError(`reset deletes ${documents} of ${name}. Add --yes to do it.`)
      }
      const known = await ask<{name: string; aclMode: string}[]>('/datasets')
      const aclMode = known.find((dataset) => dataset.name === name)?.aclMode
      await ask(`/datasets/${path}`, 'DELETE')
      await ask(`/datasets/${path}`, 'PUT', {aclMode})
      console.log(`${name} is empty: ${documents} deleted`)
      if (values.seed !== undefined) await importFile(asking, name, values.seed, 'create')
    })
  },
})
