import {askLake, datasetInPath} from './ask-lake.ts'
import {common, defineCommand, UsageError} from './command.ts'

interface Dataset {
  readonly name: string
  readonly aclMode: string
  readonly addonFor: string | null
}

export const datasets = defineCommand({
  usage: 'datasets [create|delete <name>]',
  summary: 'list the datasets with their documents, make one, or delete one',
  options: {
    data: common.data,
    visibility: {
      type: 'string',
      value: 'MODE',
      help: 'who may read a new one without a token: public (everybody, the default) or private',
    },
    json: {type: 'boolean', help: 'print a list of {"name","aclMode","addonFor","documents"}'},
  },
  takesWords: true,
  run: async ({values, positionals}) => {
    const [change, name, ...more] = positionals
    if (change === undefined) return list(values.data, values.json ?? false)
    if (name === undefined || more.length > 0 || (change !== 'create' && change !== 'delete')) {
      throw new UsageError('datasets takes nothing, "create" and a name, or "delete" and a name')
    }
    const path = `/datasets/${datasetInPath(name)}`
    await askLake(values.data, ({ask}) =>
      change === 'create' ? ask(path, 'PUT', {aclMode: values.visibility}) : ask(path, 'DELETE'),
    )
    console.log(change === 'create' ? `Made ${name}` : `Deleted ${name}`)
  },
})

async function list(data: string | undefined, json: boolean): Promise<void> {
  const found = await askLake(data, async ({ask}) => {
    const known = await ask<Dataset[]>('/datasets')
    return Promise.all(
      known.map(async (dataset) => {
        const path = `/data/query/${encodeURIComponent(dataset.name)}?query=count(*)&perspective=raw`
        return {...dataset, documents: (await ask<{result: number}>(path)).result}
      }),
    )
  })
  if (json) {
    console.log(
      JSON.stringify(
        found.map(({name, aclMode, addonFor, documents}) => ({name, aclMode, addonFor, documents})),
      ),
    )
    return
  }
  const width = Math.max(...found.map(({name}) => name.length))
  for (const {name, aclMode, documents, addonFor} of found) {
    const own = aclMode === 'private' ? '  private' : ''
    const what = addonFor === null ? own : `  comments of ${addonFor}`
    console.log(`${name.padEnd(width)}  ${documents.toLocaleString('en').padStart(9)}${what}`)
  }
}
