import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A lake that stands in for the hosted one. */
interface HostedStandIn {
  readonly url: string
  readonly token: string
}

/**
 * Returns the variables that lead the `sanity` CLI, the official client and everything else that honours proxies to a lake
 * that was started with `tls`.
 */
export function clientEnvironment(
  {url, token}: HostedStandIn,
  certificateFile: string,
): Record<string, string> {
  const proxy = new URL(url).origin
  const direct = '127.0.0.1,localhost,::1'
  return {
    HTTPS_PROXY: proxy,
    HTTP_PROXY: proxy,
    https_proxy: proxy,
    http_proxy: proxy,
    NO_PROXY: direct,
    no_proxy: direct,
    NODE_USE_ENV_PROXY: '1',
    NODE_EXTRA_CA_CERTS: certificateFile,
    SANITY_AUTH_TOKEN: token,
    DO_NOT_TRACK: '1',
    NO_UPDATE_NOTIFIER: '1',
  }
}

/** Writes a certificate, with those that the environment already trusts, to a temporary file. */
export function writeCertificate(certificate: string): {file: string; remove: () => void} {
  const folder = mkdtempSync(join(tmpdir(), 'lake-'))
  const file = join(folder, 'certificate.pem')
  writeFileSync(file, `${trusted()}${certificate}`, {mode: 0o600})
  return {file, remove: () => rmSync(folder, {recursive: true, force: true})}
}

function trusted(): string {
  try {
    return `${readFileSync(process.env.NODE_EXTRA_CA_CERTS ?? '', 'utf8').trim()}\n`
  } catch {
    return ''
  }
}
