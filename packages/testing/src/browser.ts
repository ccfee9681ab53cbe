import {existsSync} from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import type {Browser} from 'playwright-core'
import {chromium} from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
]

interface Candidate {
  readonly name: string
  readonly find: () => Promise<string | undefined>
  readonly args: readonly string[]
}

// Containers run the tests as root, and Chromium starts there only without its sandbox.
const NO_SANDBOX = '--no-sandbox'

const CANDIDATES: readonly Candidate[] = [
  {
    name: 'an installed Chrome or Chromium',
    find: async () => INSTALLED.find((path) => existsSync(path)),
    args: [NO_SANDBOX],
  },
  {
    name: 'the npm package @sparticuz/chromium',
    find: () => sparticuz.executablePath(),
    args: sparticuz.args,
  },
]

/**
 * Starts a real Chromium, headless: the one that `CHROMIUM_PATH` names and no other if it is set,
 * else an installed Chrome or Chromium, else the one inside `@sparticuz/chromium`. The caller
 * closes it. Fails when none starts, and says what to install.
 */
export async function launchBrowser(): Promise<Browser> {
  const chosen = process.env['CHROMIUM_PATH']
  const candidates: readonly Candidate[] = chosen
    ? [{name: 'CHROMIUM_PATH', find: async () => chosen, args: [NO_SANDBOX]}]
    : CANDIDATES
  const failures: string[] = []
  for (const {name, find, args} of candidates) {
    try {
      const executablePath = await find()
      if (executablePath) return await chromium.launch({executablePath, args: [...args]})
      failures.push(`${name}: not found`)
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  throw new Error(
    `No Chromium starts. Install one ("apt-get install chromium") or set CHROMIUM_PATH to a Chrome or Chromium.\n${failures.join('\n')}`,
  )
}
