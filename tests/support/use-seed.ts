import {readSeed} from '@newsdesk/testing/read-seed'

const seed = readSeed()
if (seed !== undefined) {
  // Imported only here: most runs have no seed to use again.
  const {configureGlobal, readConfigureGlobal} = await import('fast-check')
  configureGlobal({...readConfigureGlobal(), seed})
}
