import {askLake} from './ask-lake.ts'
import {common, defineCommand, onlyWord, UsageError} from './command.ts'
import {importFile} from './import-file.ts'

export const importCommand = defineCommand({
  usage: 'import <file>',
  summary: 'store the documents of a file with their assets, all or none',
  options: {
    ...common,
    missing: {type: 'boolean', help: 'leave documents alone that are there already'},
    replace: {type: 'boolean', help: 'replace documents that are there already'},
  },
  takesWords: true,
  run: async ({values, positionals}) => {
    const file = onlyWord(
      positionals,
      'import takes one file, .ndjson or .tar.gz, or - for standard input',
    )
    const {missing = false, replace = false} = values
    if (missing && replace) throw new UsageError('--missing and --replace exclude each other')
    const operation = replace ? 'createOrReplace' : missing ? 'createIfNotExists' : 'create'
    await askLake(values.data, (asking) =>
      importFile(asking, values.dataset ?? asking.lake.dataset, file, operation),
    )
  },
})
