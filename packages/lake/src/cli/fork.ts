import {askLake, datasetInPath} from './ask-lake.ts'
import {common, defineCommand, UsageError} from './command.ts'

export const fork = defineCommand({
  usage: 'fork <dataset> <new>',
  summary: 'make a dataset with the content of another one, for a test',
  options: {data: common.data},
  takesWords: true,
  run: async ({values, positionals}) => {
    const [source, target, ...more] = positionals
    if (source === undefined || target === undefined || more.length > 0) {
      throw new UsageError('fork takes the name of a dataset and that of the new one')
    }
    const ms = await askLake(values.data, async ({ask}) => {
      const start = performance.now()
      const path = `/datasets/${datasetInPath(source)}/copy`
      await ask(path, 'PUT', {targetDataset: target})
      return performance.now() - start
    })
    console.log(`${target} has the content of ${source} (${Math.ceil(ms)} ms)`)
  },
})
