// The recipes in docs/: every command block runs, or says what it needs and is checked without it.
import {execFile, execFileSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {stripTypeScriptTypes} from 'node:module'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'

import {temporaryDirectory} from '@newsdesk/testing/temporary-directory'
import {describe, expect, test} from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))
const LONG = process.env.MODE === 'long'

const PAGES = 'yours fields blocks formats theme import deploy service backup upgrade hosted'.split(
  ' ',
)

/** The needs of a block of commands that a test cannot meet. */
const NEEDS = new Set(['docker', 'systemd', 'network', 'terminal', 'repository'])

/** The pages that also run in the ordinary mode. */
const ORDINARY = new Set(['import', 'backup'])

interface CodeBlock {
  readonly language: string
  /** Facts behind the language, such as `needs=docker`. */
  readonly facts: ReadonlyMap<string, string>
  readonly code: string
}

function blocksOf(page: string): CodeBlock[] {
  const text = readFileSync(join(root, 'docs', `${page}.md`), 'utf8')
  const fences = text.matchAll(/^( *)```(\w+)([^\n]*)\n([^]*?)^ *```$/gm)
  return Array.from(fences, ([, indent = '', language = '', facts = '', code = '']) => ({
    language,
    facts: new Map(
      facts
        .trim()
        .split(/\s+/)
        .filter(Boolean)
        .map((fact) => fact.split('=') as [string, string]),
    ),
    code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }))
}

const ofLanguage = (page: string, language: string) =>
  blocksOf(page).filter((block) => block.language === language)

/** Returns a folder with everything of the repository except what commands write. */
function workspace(): string {
  const folder = temporaryDirectory()
  const own = new Set(['.git', '.lake', '.env', 'site', 'public', 'blocks', 'newsdesk.config.ts'])
  for (const name of readdirSync(root))
    if (!own.has(name)) symlinkSync(join(root, name), join(folder, name))
  cpSync(join(root, 'newsdesk.config.ts'), join(folder, 'newsdesk.config.ts'))
  mkdirSync(join(folder, 'texts'))
  writeFileSync(
    join(folder, 'texts', 'meldung.txt'),
    'Der Hafen bekommt ein Gleis\n\nVorspann.\n\nText.\n',
  )
  return folder
}

const bin = join(root, 'node_modules', '.bin')
const bash = (script: string, cwd: string) =>
  run('bash', ['-e', '-c', script], {
    cwd,
    timeout: 300_000,
    env: {PATH: [bin, process.env.PATH].join(delimiter), HOME: cwd, CI: '1'},
  })

describe.each(PAGES)('%s', (page) => {
  test('01 is one page, and its blocks say what they need', () => {
    const lines = readFileSync(join(root, 'docs', `${page}.md`), 'utf8').split('\n')
    expect(lines.length).toBeLessThanOrEqual(170)
    expect(lines[0]).toMatch(/^# /)
    expect(blocksOf(page).length).toBeGreaterThan(0)
    const needs = blocksOf(page).flatMap(({facts}) => facts.get('needs') ?? [])
    expect(needs.filter((need) => !NEEDS.has(need))).toEqual([])
  })

  test('02 its commands can be read by a shell, and its TypeScript by Node', () => {
    for (const {code} of ofLanguage(page, 'sh')) execFileSync('bash', ['-n', '-c', code])
    for (const {code} of ofLanguage(page, 'ts')) {
      // A step of a recipe may be members of an object or of a list.
      const readings = [code, `({${code}})`, `[${code}]`].filter(isTypeScript)
      expect(readings, code).not.toEqual([])
    }
  })

  test.runIf(LONG || ORDINARY.has(page))(
    '03 its commands run, one after the other',
    {timeout: 600_000},
    async () => {
      const cwd = workspace()
      await bash('npm run -s seed', cwd)
      const blocks = ofLanguage(page, 'sh').filter(({facts}) => !facts.has('needs'))
      for (const {code} of blocks) expect(await bash(code, cwd)).toBeDefined()
      expect(existsSync(join(cwd, '.lake'))).toBe(true)
    },
  )
})

test(
  '03 the steps of "yours" change the name and the look of the pages',
  {timeout: 120_000},
  async () => {
    const cwd = workspace()
    await bash('npm run -s seed', cwd)
    const [name, look] = ofLanguage('yours', 'sh')
    const front = () => readFileSync(join(cwd, 'public', 'index.html'), 'utf8')
    await bash(name?.code ?? '', cwd)
    const plain = front()
    await bash(look?.code ?? '', cwd)
    const {default: theme} = await import('../examples/themes/regional/theme.ts')
    const accent = theme.colors?.light?.accent ?? 'none'
    expect(plain).toContain('Der Bote')
    expect(plain).not.toContain(accent)
    expect(front()).toContain(accent)
    expect(front()).toContain('Der Bote')
  },
)

describe('files of hosts', () => {
  const fileOf = (page: string, name: string) =>
    blocksOf(page).find(({facts}) => facts.get('file') === name)?.code ?? ''

  test.runIf(isInstalled('systemd-analyze'))('04 systemd knows each line of the unit', async () => {
    const folder = temporaryDirectory()
    const unit = join(folder, 'newsdesk.service')
    writeFileSync(unit, fileOf('service', 'newsdesk.service'))
    const {stdout, stderr} = await run('systemd-analyze', ['verify', '--man=no', unit]).catch(
      (error: {stdout: string; stderr: string}) => error,
    )
    // The paths are those of another machine.
    const faults = `${stdout}${stderr}`
      .split('\n')
      .filter((line) => /newsdesk\.service:\d+:|Unknown/.test(line))
    expect(faults).toEqual([])
  })

  test.runIf(isInstalled('nginx'))('05 nginx reads its blocks', async () => {
    const servers = ofLanguage('deploy', 'nginx').map(({code}) =>
      code.replaceAll(/^ *include .*$/gm, ''),
    )
    const conf = join(temporaryDirectory(), 'nginx.conf')
    writeFileSync(conf, `events {}\nhttp {\n${servers.join('\n')}\n}\n`)
    await expect(run('nginx', ['-t', '-c', conf])).resolves.toBeDefined()
  })

  test('06 the braces of nginx close, and every directive ends', () => {
    for (const {code} of ofLanguage('deploy', 'nginx')) {
      expect(code).toMatch(/location \^~ \/\.newsdesk\/ /)
      expect(code.split('{').length).toBe(code.split('}').length)
      const lines = code
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      expect(lines.filter((line) => !/[;{}]$/.test(line))).toEqual([])
    }
  })

  test('07 the headers of Netlify and Cloudflare are paths with headers below', () => {
    const lines = fileOf('deploy', '_headers').trimEnd().split('\n')
    expect(lines[0]).toBe('/*')
    expect(lines.filter((line) => !/^(?:\/\S+|  [A-Z][\w-]*: \S.*)$/.test(line))).toEqual([])
  })
})

describe('the Dockerfile', () => {
  const text = readFileSync(join(root, 'Dockerfile'), 'utf8').replaceAll(/\\\n\s*/g, '')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const steps = lines.map((line) => /^([A-Z]+) (.+)$/.exec(line)?.slice(1) ?? [line, ''])
  const of = (name: string) =>
    steps.filter(([instruction]) => instruction === name).map(([, rest = '']) => rest)

  test('08 has two stages, and instructions that exist', () => {
    const known = new Set('FROM WORKDIR COPY RUN ENV USER VOLUME HEALTHCHECK ENTRYPOINT'.split(' '))
    expect(steps.filter(([instruction = '']) => !known.has(instruction))).toEqual([])
    const {devDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    const image = `node:${devDependencies['node']}-slim`
    expect(of('FROM')).toEqual([`${image} AS build`, image])
  })

  test('09 ends as a user without rights, with a check of its health', () => {
    expect(of('USER')).toEqual(['node'])
    const [check = ''] = of('HEALTHCHECK')
    expect(JSON.parse(check.slice(check.indexOf('[')))).toEqual([
      'node',
      '-e',
      expect.stringContaining('index.html'),
    ])
  })

  test('10 starts a script of the repository with options that it has', async () => {
    const [entry = '[]'] = of('ENTRYPOINT')
    const command = JSON.parse(entry) as string[]
    const script = command.find((word) => word.startsWith('scripts/')) ?? ''
    expect(existsSync(join(root, script))).toBe(true)
    const {stdout} = await run(process.execPath, [join(root, script), '--help'])
    for (const option of command
      .slice(command.indexOf(script) + 1)
      .filter((word) => word.startsWith('--')))
      expect(stdout).toContain(option)
  })

  test('11 copies no secret and no content', () => {
    const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.lake', '.git']))
  })
})

function isInstalled(program: string): boolean {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)))
}

function isTypeScript(code: string): boolean {
  try {
    stripTypeScriptTypes(code)
    return true
  } catch {
    return false
  }
}
