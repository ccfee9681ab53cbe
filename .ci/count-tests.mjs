// Prints how the last test run ended, as one line; fails when it ran no test or one failed.
import {readFileSync} from 'node:fs'

const report = JSON.parse(readFileSync('node_modules/.cache/test-report.json', 'utf8'))
const {numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped, success} = report
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exitCode = success && passed > 0 ? 0 : 1
