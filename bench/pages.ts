import {globSync, mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

import {fillLake} from './pipeline/fill-lake.ts'
import {measureCommand, type Cost} from './pipeline/measure-command.ts'
import {nodeFlags} from './pipeline/node-flags.ts'
import {eleventy, hasEleventy, writeEleventySite, writeHugoSite} from './pipeline/peers.ts'
import {percentile} from '@newsdesk/testing/percentile'

/**
 * The pages of some thousands of articles, from nothing to files. The pipeline with the lake in one process, Hugo and
 * Eleventy take turns; the latter read Markdown of the same articles. `npm run bench:pages -- [articles] [rounds]`.
 */
const [articles = 10_000, rounds = 5] = process.argv.slice(2).map(Number)

interface Contender {
  readonly name: string
  readonly site: string
  readonly run: () => Cost
}

const folder = mkdtempSync(join(tmpdir(), 'newsdesk-bench-pages-'))
const at = (...names: string[]) => join(folder, ...names)
console.error(`Writing ${articles} articles …`)
fillLake(at('lake'), articles)
writeHugoSite(at('hugo'), articles)
if (hasEleventy()) writeEleventySite(at('eleventy'), articles)

const program = join(import.meta.dirname, 'pipeline', 'build-process.ts')
const contenders: Contender[] = [
  {
    name: 'newsdesk, lake included',
    site: at('site'),
    run: () =>
      measureCommand(
        process.execPath,
        [...nodeFlags, program, at('lake'), at('site'), 'page'],
        folder,
      ),
  },
]
const hugo = () => measureCommand('hugo', ['--quiet'], at('hugo'))
if (isThere(() => measureCommand('hugo', ['version'], folder))) {
  contenders.push({name: 'Hugo', site: at('hugo', 'public'), run: hugo})
} else console.error('Hugo is not installed: apt-get install hugo')
if (hasEleventy()) {
  contenders.push({
    name: 'Eleventy',
    site: at('eleventy', 'public'),
    run: () => measureCommand(process.execPath, [eleventy, '--quiet'], at('eleventy')),
  })
} else console.error('Eleventy is not installed: npm install --prefix bench/peers @11ty/eleventy')

const costs = contenders.map((): Cost[] => [])
for (let round = 0; round < rounds; round += 1) {
  for (const [index, {name, site, run}] of contenders.entries()) {
    rmSync(site, {recursive: true, force: true})
    costs[index]?.push(run())
    const pages = globSync('*/index.html', {cwd: site})
    if (pages.length !== articles) throw new Error(`${name} wrote ${pages.length} pages`)
    const sizes = pages.slice(0, 100).map((page) => statSync(join(site, page)).size)
    console.error(`${round + 1}. ${name}: ${pages.length} pages of ${percentile(sizes, 0.5)} bytes`)
  }
}
const [own = []] = costs
console.table(
  contenders.map(({name}, index) => {
    const measured = costs[index] ?? []
    const ratio = (part: 'wall' | 'cpu') =>
      median(measured.map((cost, round) => cost[part] / (own[round]?.[part] ?? NaN))).toFixed(2)
    return {
      [`${articles} pages`]: name,
      seconds: median(measured.map(({wall}) => wall)).toFixed(1),
      'CPU seconds': median(measured.map(({cpu}) => cpu)).toFixed(1),
      '× our time': ratio('wall'),
      '× our CPU': ratio('cpu'),
    }
  }),
)
rmSync(folder, {recursive: true})

function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

function isThere(look: () => unknown): boolean {
  try {
    look()
    return true
  } catch {
    return false
  }
}
