import {runCommand, UsageError} from './command.ts'

const help = `import: bring texts of agencies and other systems into the lake

Usage
  npm run import -- texts/             import every text of a folder, as drafts
  npm run import -- a.html b.md        import files
  npm run import -- texts/ --dry-run   only list what would be done

Options
  --dry-run           write nothing
  --publish           publish the texts that their source has published
  --fetch-pictures    fetch pictures from the web; local ones always come along
  --watch             go on, and import what arrives in the folder
  --time-zone <zone>  of times without a zone (default: Europe/Berlin)
  --list-formats      list the formats

A second run changes nothing. A correction or a kill order reaches the article of its text. Fields that an editor changed
stay: a correction of the same fields becomes a draft of its own. docs/import.md has the rules.

Exit codes: 0 every text is in, 1 something could not be imported, 2 wrong usage`

await runCommand({
  name: 'import',
  help,
  options: {
    'dry-run': {type: 'boolean'},
    publish: {type: 'boolean'},
    'fetch-pictures': {type: 'boolean'},
    watch: {type: 'boolean'},
    'time-zone': {type: 'string'},
    'list-formats': {type: 'boolean'},
  },
  takesWords: true,
  run: async (values, paths) => {
    if (values['list-formats']) {
      const {FORMATS} = await import('../src/import/formats/index.ts')
      for (const {name} of FORMATS) console.log(name)
      return
    }
    if (paths.length === 0) throw new UsageError('name the files or the folder to import')
    const {runImport} = await import('./import/run-import.ts')
    await runImport(paths, {
      dryRun: values['dry-run'] ?? false,
      publish: values.publish ?? false,
      fetchPictures: values['fetch-pictures'] ?? false,
      watch: values.watch ?? false,
      timeZone: values['time-zone'],
    })
  },
})
