import {UsageError} from '../command.ts'
import {formatNames} from '../../src/publish/formats.ts'
import {fieldsOf, forgettable} from './hidden-settings.ts'
import {redirectFormats, type RedirectFormat, type Site} from '../../src/render/index.ts'

/** The name and address of a site, as far as they are given. */
export function readSite(values: {
  readonly 'base-url'?: string
  readonly title?: string
}): Partial<Site> {
  const {title, 'base-url': baseUrl} = values
  if (title?.trim() === '') throw new UsageError('--title takes the name of the site')
  return {title: title?.trim(), baseUrl: readBaseUrl(baseUrl)}
}

/**
 * The formats of `--format`, which may be given several times, and with commas; `json-ld` is as good as `jsonLd`. `all`
 * stands for all of them.
 *
 * @param own the names of formats that the newsroom has added
 */
export function readFormats(
  values: readonly string[] | undefined,
  own: readonly string[] = [],
): readonly string[] | undefined {
  if (values === undefined) return undefined
  const names = [...formatNames, ...own]
  if (values.length === 1 && plain(values[0] ?? '') === 'all') return names
  return values
    .flatMap((value) => value.split(','))
    .map((name) => {
      const known = names.find((candidate) => plain(candidate) === plain(name))
      if (known) return known
      throw new UsageError(`Unknown format "${name.trim()}"; there are all, ${names.join(', ')}`)
    })
}

/** How `--redirects` writes former addresses. */
export function readRedirects(value: string | undefined): RedirectFormat | undefined {
  if (value === undefined) return undefined
  const known = redirectFormats.find((name) => name === value)
  if (known) return known
  throw new UsageError(`--redirects takes ${redirectFormats.join(', ')}, not "${value}"`)
}

function plain(name: string): string {
  return name.trim().replaceAll('-', '').toLowerCase()
}

/** The fields of the site that `--forget` names. It may be given several times, and with commas. */
export function readForget(values: readonly string[] = []): ReturnType<typeof fieldsOf> {
  const names = values.flatMap((value) => value.split(',')).map((name) => name.trim())
  const unknown = names.find((name) => !forgettable.includes(name))
  if (unknown === undefined) return fieldsOf(names)
  throw new UsageError(`--forget takes ${forgettable.join(' or ')}, not "${unknown}"`)
}

/** The address of `--base-url`, which ends with a slash. */
function readBaseUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const url = URL.parse(value)
  if (!url || !/^https?:$/u.test(url.protocol) || url.search || url.hash) {
    throw new UsageError(
      `--base-url takes an address such as https://news.example/, not "${value}"`,
    )
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
