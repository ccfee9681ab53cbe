import {UsageError} from '../command.ts'
import {formatNames, type FormatName} from '../../src/publish/formats.ts'

/**
 * The formats of `--format`, which may be given several times, and with commas; `json-ld` is as good as `jsonLd`. All
 * when it is not given.
 */
export function readFormats(values: readonly string[] | undefined): readonly FormatName[] {
  if (values === undefined) return formatNames
  return values
    .flatMap((value) => value.split(','))
    .map((name) => {
      const known = formatNames.find((candidate) => plain(candidate) === plain(name))
      if (known) return known
      throw new UsageError(`Unknown format "${name.trim()}"; there are ${formatNames.join(', ')}`)
    })
}

function plain(name: string): string {
  return name.trim().replaceAll('-', '').toLowerCase()
}

/** The address of `--base-url`, which ends with a slash. */
export function readBaseUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const url = URL.parse(value)
  if (!url || !/^https?:$/u.test(url.protocol) || url.search || url.hash) {
    throw new UsageError(
      `--base-url takes an address such as https://news.example/, not "${value}"`,
    )
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
